package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.TableMapping;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping that fits the table that is really there.
 *
 * @param keys the mapped columns that say which row it is; empty where {@code keyColumn} does, or nothing
 * @param keyColumn the column with the system's own id
 * @param keySequence the sequence that makes such ids
 * @param match the mapped columns by which a row without a known id is looked for
 * @param version the column that is raised with every change
 * @param codeTables code tables by the pointer of the column that uses them
 * @param sequences sequences by the pointer of the column that they fill
 */
public record BoundTable(
        Dialect dialect,
        TableMapping mapping,
        RealTable real,
        List<BoundColumn> columns,
        List<BoundColumn> keys,
        @Nullable RealColumn keyColumn,
        @Nullable RealTable keySequence,
        List<BoundColumn> match,
        @Nullable RealColumn version,
        Map<String, RealTable> codeTables,
        Map<String, RealTable> sequences) {

    /** Whether rows are found by an id that the customer has in the foreign system. */
    public boolean byIdentifier() {
        return mapping.key() != null && mapping.key().identifier() != null;
    }
}
