/** Duke 1.2, the peer that identity resolution is measured beside, configured as its documentation advises. */
@NullMarked
package io.tributary.bench.peer;

import org.jspecify.annotations.NullMarked;
