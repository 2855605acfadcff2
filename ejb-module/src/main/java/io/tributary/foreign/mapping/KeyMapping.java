package io.tributary.foreign.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a row is found again.
 *
 * @param pointer where it stands in its file
 * @param columns mapped columns that together say which row it is; empty where the key is an identifier
 * @param column column with the foreign system's own id
 * @param identifier name of that system: the id is kept among the customer's identifiers
 * @param generate how the id of a new row is made
 * @param sequence name of the sequence that makes it
 * @param match mapped columns by which a row of a customer is looked for whose id is not known yet
 */
public record KeyMapping(
        String pointer,
        List<String> columns,
        @Nullable String column,
        @Nullable String identifier,
        Generate generate,
        @Nullable String sequence,
        List<String> match) {

    /** How ids are made. */
    public enum Generate {
        /** Never by the hub. */
        NONE,
        SEQUENCE,
        /** By the database when the row is written. */
        IDENTITY,
        /** The hub's own id of the customer. */
        CUSTOMERID
    }
}
