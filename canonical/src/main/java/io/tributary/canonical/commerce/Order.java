package io.tributary.canonical.commerce;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer ordered. The most recent word on a number counts.
 *
 * @param number its number, unique in the system that keeps it
 * @param state how far it has come; OPEN where it is left out
 * @param orderedAt when it was ordered
 * @param total what is to be paid for all of it, taxes included
 * @param lines what was ordered, line by line
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Order(
        String number,
        State state,
        @Nullable Instant orderedAt,
        @Nullable Money total,
        List<OrderLine> lines,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** How far it has come. */
    public enum State {
        OPEN,
        CONFIRMED,
        SHIPPED,
        COMPLETED,
        CANCELLED
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Order {
        state = state == null ? State.OPEN : state;
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
