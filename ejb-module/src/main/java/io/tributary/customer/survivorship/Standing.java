package io.tributary.customer.survivorship;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been said of a field that can also be cleared, as far as it can still matter. A clearing ends all claims that rank below it by
 * where they came from; of the others a claim is kept unless another one is better both as a value and by where it came from, since only then
 * no later clearing can bring it back.
 *
 * @param cleared the clearing that ranks highest
 * @param claims those that may matter, the best first
 */
public record Standing<V>(@Nullable Survivor cleared, List<Claim<V>> claims) {
    private static final Standing<?> NOTHING = new Standing<>(null, List.of());

    /** Copies the list. */
    public Standing {
        claims = List.copyOf(claims);
    }

    /** Nobody has said anything. */
    @SuppressWarnings("unchecked")
    public static <V> Standing<V> nothing() {
        return (Standing<V>) NOTHING;
    }

    /** Whether nobody has said anything. */
    public boolean isNothing() {
        return cleared == null && claims.isEmpty();
    }

    /** The value that survives. */
    public @Nullable V value() {
        return claims.isEmpty() ? null : claims.get(0).value();
    }

    /** Who decided, be it by a value or by saying that there is none. */
    public @Nullable Survivor from() {
        return claims.isEmpty() ? cleared : claims.get(0).from();
    }
}
