package io.tributary.customer.matching.comparison;

/**
 * What a comparison found.
 *
 * @param field what was compared: {@code given}, {@code birthDate}, {@code id:vat}
 * @param level how far it agrees
 * @param frequency share of customers who have the value on which both agree; negative where that is not known
 * @param left value of the first
 * @param right value of the second
 */
public record Finding(String field, Level level, double frequency, String left, String right) {
    /** How frequent the value is, is not known. */
    public static final double UNKNOWN = -1;

    static Finding of(String field, Level level, String left, String right) {
        return new Finding(field, level, UNKNOWN, left, right);
    }

    /** The same, as if it were not known how frequent the value is. */
    public Finding ofAnyFrequency() {
        return of(field, level, left, right);
    }
}
