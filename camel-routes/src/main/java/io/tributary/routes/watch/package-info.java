/** Watching: metrics of each step, and what is looked up from time to time because no step tells it: what waits, since when, and why. */
@NullMarked
package io.tributary.routes.watch;

import org.jspecify.annotations.NullMarked;
