package io.tributary.customer.survivorship;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a name beside the one in use.
 *
 * @param script ISO 15924 code
 */
public record AlsoNamed(String script, @Nullable String given, @Nullable String family) {

    /**
     * What is unique of it.
     *
     * @param use name of a {@link io.tributary.canonical.customer.PersonName.Use}
     */
    public record Key(String use, String full) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::use).thenComparing(Key::full);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The one with parts; of two that have them or not, the one that was mentioned first. */
    static Claim<AlsoNamed> better(Claim<AlsoNamed> left, Claim<AlsoNamed> right) {
        boolean parts = hasParts(left);
        if (parts != hasParts(right)) {
            return parts ? left : right;
        }
        if (left.from().equals(right.from())) {
            return String.valueOf(left.value()).compareTo(String.valueOf(right.value())) <= 0 ? left : right;
        }
        return Survivor.first(left.from(), right.from()).equals(left.from()) ? left : right;
    }

    private static boolean hasParts(Claim<AlsoNamed> claim) {
        return claim.value() != null && claim.value().family() != null;
    }
}
