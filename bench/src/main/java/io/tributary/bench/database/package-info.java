/** A database to measure on: the server of the distribution with the settings that it is shipped with, filled by COPY. */
@NullMarked
package io.tributary.bench.database;

import org.jspecify.annotations.NullMarked;
