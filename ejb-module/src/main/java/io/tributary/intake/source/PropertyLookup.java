package io.tributary.intake.source;

import org.jspecify.annotations.Nullable;

/** Finds configuration properties by name, wherever they stand. */
@FunctionalInterface
public interface PropertyLookup {

    /** The value of a property; {@code null} if nobody has set it. */
    @Nullable String find(String name);
}
