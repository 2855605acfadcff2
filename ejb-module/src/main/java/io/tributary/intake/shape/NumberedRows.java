package io.tributary.intake.shape;

import io.tributary.persistence.BindValues;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Rows of a kind of record with a number and a state.
 *
 * @param <C> what a row holds beside {@link Numbered}
 */
public interface NumberedRows<C> {
    /** Rows with any of the numbers, of whatever source, locked in ascending order for the running transaction. */
    @SqlQuery
    @RegisterConstructorMapper(Standing.class)
    List<Standing> lock(@BindValues("numbers") List<String> numbers);

    /** Writes new rows. */
    @SqlBatch
    void insert(@BindMethods List<Numbered> rows, @BindMethods List<C> contents);

    /** Writes newer states of rows, by their id; never over a state that is newer still. */
    @SqlBatch
    void update(@BindMethods List<Numbered> rows, @BindMethods List<C> contents);
}
