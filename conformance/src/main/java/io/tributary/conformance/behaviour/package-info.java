/** How a database behaves where the hub leans on it: races, locks, large values, text, time, numbers, and speed. */
@NullMarked
package io.tributary.conformance.behaviour;

import org.jspecify.annotations.NullMarked;
