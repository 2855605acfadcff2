/** Whose record is it? First form: strong identifiers only. Pure. */
@NullMarked
package io.tributary.customer.matching;

import org.jspecify.annotations.NullMarked;
