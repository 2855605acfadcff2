/** The embedded PostgreSQL server and the schema of the hub. */
@NullMarked
package io.tributary.launcher.database;

import org.jspecify.annotations.NullMarked;
