/**
 * Graded comparisons: what two portrayals of a customer say of one thing, and how far they agree. A comparison finds a {@link io.tributary.customer.matching.comparison.Level};
 * what that is worth is the model's business. All are symmetric.
 */
@NullMarked
package io.tributary.customer.matching.comparison;

import org.jspecify.annotations.NullMarked;
