/** The broker that all contenders of a benchmark use in turn: the hub's own one, in a process of its own. */
@NullMarked
package io.tributary.bench.broker;

import org.jspecify.annotations.NullMarked;
