package io.tributary.customer.matching.comparison;

/** How frequent values are. */
public interface Vocabulary {
    /** Share of customers who have a value, or {@link Finding#UNKNOWN} where nothing is known of the field's values. */
    double frequency(String field, String value);

    /** Whether it is one of the field's well-known values. */
    boolean knows(String field, String value);

    /** The greater frequency of two values. */
    default double frequency(String field, String one, String other) {
        double frequency = frequency(field, one);
        return one.equals(other) ? frequency : Math.max(frequency, frequency(field, other));
    }
}
