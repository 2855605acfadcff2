/**
 * A Java agent that halts the hub between two steps of its work. It exists here only: what is shipped has no such hook, and a hub that is
 * started without the agent has none of this in its process.
 */
@NullMarked
package io.tributary.systemtests.crash.agent;

import org.jspecify.annotations.NullMarked;
