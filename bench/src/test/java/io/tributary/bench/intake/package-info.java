@NullMarked
package io.tributary.bench.intake;

import org.jspecify.annotations.NullMarked;
