/** Blocking: the texts of the keys by which candidates are found. Stored keys are made of them, so they must stay as they are. */
@NullMarked
package io.tributary.customer.matching.key;

import org.jspecify.annotations.NullMarked;
