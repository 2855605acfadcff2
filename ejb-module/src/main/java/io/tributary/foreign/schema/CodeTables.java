package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.Codes;
import org.jspecify.annotations.Nullable;

/** Looks into code tables of the foreign system. */
@FunctionalInterface
public interface CodeTables {
    /** What a code table has for a canonical value; {@code null} if it has nothing. */
    @Nullable String find(Codes.Table table, RealTable real, String value);
}
