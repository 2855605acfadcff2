/** The checks and contracts on the databases that can be had here: PostgreSQL, H2 in its Oracle mode, and Derby. */
@NullMarked
package io.tributary.conformance;

import org.jspecify.annotations.NullMarked;
