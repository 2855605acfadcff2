/**
 * The crash harness: traffic with known ids through every channel, processes that die under it, and books that are compared afterwards.
 * {@code ./tributary verify crash} and the tests drive the same engine.
 */
@NullMarked
package io.tributary.systemtests.crash;

import org.jspecify.annotations.NullMarked;
