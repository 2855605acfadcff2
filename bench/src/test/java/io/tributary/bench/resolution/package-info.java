@NullMarked
package io.tributary.bench.resolution;

import org.jspecify.annotations.NullMarked;
