package io.tributary.intake.shape;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;

/**
 * Rows of a kind of record of which each is written once and never changes.
 *
 * @param <W> a row
 */
public interface FactRows<W> {
    /** Writes rows. */
    @SqlBatch
    void insert(@BindMethods List<W> rows);
}
