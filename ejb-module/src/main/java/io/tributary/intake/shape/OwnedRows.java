package io.tributary.intake.shape;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;

/**
 * Rows of a kind of numbered record of which each is some customer's.
 *
 * @param <C> what a row holds beside {@link Numbered}
 */
public interface OwnedRows<C> extends NumberedRows<C> {
    /** Writes the customers of rows that have none, and nothing else. */
    @SqlBatch
    void own(@BindMethods List<Numbered> rows);
}
