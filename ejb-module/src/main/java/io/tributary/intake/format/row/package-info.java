/** Rows of other systems' tables, as JSON objects. */
@NullMarked
package io.tributary.intake.format.row;

import org.jspecify.annotations.NullMarked;
