/** Labelled records in CSV files of unknown making: delimiter, charset, columns and dates are found out, and every row becomes a customer. */
@NullMarked
package io.tributary.launcher.matching.labelled;

import org.jspecify.annotations.NullMarked;
