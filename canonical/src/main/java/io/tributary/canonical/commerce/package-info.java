/** What was bought: products, orders, returns. */
@NullMarked
package io.tributary.canonical.commerce;

import org.jspecify.annotations.NullMarked;
