package io.tributary.customer.survivorship;

import java.util.Comparator;

/** The id by which another system knows a customer. */
public record IdentifierKey(String system, String value) implements Comparable<IdentifierKey> {
    private static final Comparator<IdentifierKey> ORDER =
            Comparator.comparing(IdentifierKey::system).thenComparing(IdentifierKey::value);

    @Override
    public int compareTo(IdentifierKey other) {
        return ORDER.compare(this, other);
    }
}
