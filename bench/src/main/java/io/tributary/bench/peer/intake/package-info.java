/**
 * The peer of intake: the plain program that an experienced engineer would write for the same work with camel-main, camel-jms on spring-jms,
 * HikariCP and JDBC. It executes the hub's own statements, read from the hub's own files, and leaves the same rows.
 */
@NullMarked
package io.tributary.bench.peer.intake;

import org.jspecify.annotations.NullMarked;
