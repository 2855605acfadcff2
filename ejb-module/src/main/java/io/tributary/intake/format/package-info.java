/** How raw input is taken apart and read: one {@link io.tributary.intake.format.RecordFormat} per wire format. Pure: no container, no clock. */
@NullMarked
package io.tributary.intake.format;

import org.jspecify.annotations.NullMarked;
