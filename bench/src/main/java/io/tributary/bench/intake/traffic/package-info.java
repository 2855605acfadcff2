/** The messages of the intake benchmark: contact forms of invented people, the same for every contender. */
@NullMarked
package io.tributary.bench.intake.traffic;

import org.jspecify.annotations.NullMarked;
