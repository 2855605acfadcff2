/** Leads. */
@NullMarked
package io.tributary.sales;

import org.jspecify.annotations.NullMarked;
