/** Tables as other systems export them, one record a row: columns, numbers and dates as the source file describes them. */
@NullMarked
package io.tributary.intake.format.csv;

import org.jspecify.annotations.NullMarked;
