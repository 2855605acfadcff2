/** How many records a second identity resolution brings home while many golden records are there. */
@NullMarked
package io.tributary.bench.resolution;

import org.jspecify.annotations.NullMarked;
