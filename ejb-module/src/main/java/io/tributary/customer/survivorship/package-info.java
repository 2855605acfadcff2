/** Which source's value survives in a golden record. Pure. */
@NullMarked
package io.tributary.customer.survivorship;

import org.jspecify.annotations.NullMarked;
