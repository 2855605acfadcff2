/**
 * How raw input is taken apart and read: one {@link io.tributary.intake.format.RecordFormat} per wire format, found by its name in
 * {@link io.tributary.intake.format.Formats}. A package below holds each family of formats; here is what all of them keep to. Pure: no container,
 * no clock.
 */
@NullMarked
package io.tributary.intake.format;

import org.jspecify.annotations.NullMarked;
