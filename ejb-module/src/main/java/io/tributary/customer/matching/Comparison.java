package io.tributary.customer.matching;

/**
 * What one comparison adds to an explanation.
 *
 * @param name what was compared: {@code given}, {@code birthDate}, {@code id:vat}
 * @param left value of the first
 * @param right value of the second
 * @param level how far they agree, see {@link io.tributary.customer.matching.comparison.Level}
 * @param bits weight, in bits, for one customer and against the rival explanation; the adjustment included
 * @param adjustment part of the weight that comes from the value's being rarer or more frequent than values are
 */
public record Comparison(String name, String left, String right, String level, double bits, double adjustment) {}
