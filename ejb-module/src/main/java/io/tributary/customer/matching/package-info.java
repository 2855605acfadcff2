/**
 * Whose record is it? {@link io.tributary.customer.matching.BlockingKey} finds candidates, {@link io.tributary.customer.matching.Scorer} says how probable it is that two
 * portrayals are of one customer, by a {@link io.tributary.customer.matching.MatchModel} that ships with the product and can be estimated anew. Pure.
 */
@NullMarked
package io.tributary.customer.matching;

import org.jspecify.annotations.NullMarked;
