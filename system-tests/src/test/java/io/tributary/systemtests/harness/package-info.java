/**
 * What system tests need around the shipped hub: the hub itself as a process of its own, its API, database, broker and inboxes, and the
 * servers of the outside world that it speaks to.
 */
@NullMarked
package io.tributary.systemtests.harness;

import org.jspecify.annotations.NullMarked;
