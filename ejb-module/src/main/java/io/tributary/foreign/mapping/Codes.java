package io.tributary.foreign.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the foreign table for a canonical value.
 *
 * @param listed codes by canonical value; empty where they are in a table
 * @param otherwise code of everything else, of an absent value too; {@code null} where everything else is refused
 * @param table where the codes are, if they are not listed
 */
public record Codes(Map<String, String> listed, @Nullable String otherwise, @Nullable Table table) {
    /** Name of the entry for everything else. */
    static final String DEFAULT = "default";

    /**
     * A code table of the foreign system.
     *
     * @param code column with the canonical value
     * @param value column with what the foreign table wants
     */
    public record Table(@Nullable String schema, String table, String code, String value) {}

    /** The code of a value, written in whatever case; {@code null} if there is none. */
    public @Nullable String find(String value) {
        String exact = listed.get(value);
        if (exact != null) {
            return exact;
        }
        return listed.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(value))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    /** Values of a closed set that have no code. */
    List<String> missing(List<String> values) {
        return values.stream().filter(value -> find(value) == null).toList();
    }
}
