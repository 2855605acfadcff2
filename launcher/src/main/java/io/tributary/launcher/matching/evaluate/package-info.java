/** Runs labelled records through the engine in a database that is thrown away, and compares what it made of them with the truth. */
@NullMarked
package io.tributary.launcher.matching.evaluate;

import org.jspecify.annotations.NullMarked;
