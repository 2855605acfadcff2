/**
 * The scripts and the statement files as text: whether Oracle's grammar accepts them, what its parser misses, what DB2 would refuse, and
 * whether the three series and the statements speak of the same tables. Nothing here needs a database.
 */
@NullMarked
package io.tributary.conformance.scripts;

import org.jspecify.annotations.NullMarked;
