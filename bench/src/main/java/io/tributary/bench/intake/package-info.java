/** The benchmark of intake: preloaded queue to committed rows, HTTP to committed rows, latency; the hub beside its peer and the ceiling. */
@NullMarked
package io.tributary.bench.intake;

import org.jspecify.annotations.NullMarked;
