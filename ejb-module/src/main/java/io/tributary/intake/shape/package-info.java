/**
 * The two shapes in which most kinds of record are kept: facts, of which each is a row for ever, and numbered records, of which the most
 * recent state is the row. A capability says what is special about its kind; the shape does the rest.
 */
@NullMarked
package io.tributary.intake.shape;

import org.jspecify.annotations.NullMarked;
