@NullMarked
package io.tributary.bench.intake.traffic;

import org.jspecify.annotations.NullMarked;
