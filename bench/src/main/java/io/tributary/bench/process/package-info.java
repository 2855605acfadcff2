/** Processes that a benchmark starts, talks to, measures and always ends. */
@NullMarked
package io.tributary.bench.process;

import org.jspecify.annotations.NullMarked;
