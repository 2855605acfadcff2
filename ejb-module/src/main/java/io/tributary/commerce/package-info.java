/** What was bought: products, orders with their lines, returns. */
@NullMarked
package io.tributary.commerce;

import org.jspecify.annotations.NullMarked;
