/** Benchmarks: how fast the hub is, beside what one would use otherwise. Not part of what is shipped. */
@NullMarked
package io.tributary.bench;

import org.jspecify.annotations.NullMarked;
