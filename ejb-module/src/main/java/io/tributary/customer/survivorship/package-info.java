/**
 * Which source's value survives in a golden record: rules per field, each a total order over values and where they came from, and golden
 * records as joins of what their source records say. Pure.
 */
@NullMarked
package io.tributary.customer.survivorship;

import org.jspecify.annotations.NullMarked;
