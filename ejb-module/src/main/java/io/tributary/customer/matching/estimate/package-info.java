/** Estimates a match model from the data, without labels. Pure and repeatable. */
@NullMarked
package io.tributary.customer.matching.estimate;

import org.jspecify.annotations.NullMarked;
