package io.tributary.foreign;

import io.tributary.foreign.schema.BoundTable;
import java.util.List;

/**
 * All tables of other systems that the hub fills. Immutable.
 *
 * @param tables those of customers first, so that rows of other records can name the ids that customers get there; else in the order of
 *     the files
 */
public record ForeignTableCatalog(List<BoundTable> tables) {
    /** Copies the list. */
    public ForeignTableCatalog {
        tables = List.copyOf(tables);
    }
}
