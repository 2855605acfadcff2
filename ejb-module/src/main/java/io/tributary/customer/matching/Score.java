package io.tributary.customer.matching;

/**
 * How sure it is that two portrayals are of one customer.
 *
 * @param probability that they are
 * @param bits logarithm to base 2 of the odds
 * @param contradiction whether what tells one person from another disagrees so hard that the two must not come together by way of a third either; it is never a match
 * @param decision what follows
 */
public record Score(double probability, double bits, boolean contradiction, Decision decision) {}
