package io.tributary.customer.matching.feature;

import java.util.Comparator;

/**
 * An id by which some system knows the customer.
 *
 * @param system name of the system, in lower case
 * @param value letters in upper case and digits, without gaps
 */
public record IdFeature(String system, String value) implements Comparable<IdFeature> {
    private static final Comparator<IdFeature> ORDER =
            Comparator.comparing(IdFeature::system).thenComparing(IdFeature::value);

    @Override
    public int compareTo(IdFeature other) {
        return ORDER.compare(this, other);
    }
}
