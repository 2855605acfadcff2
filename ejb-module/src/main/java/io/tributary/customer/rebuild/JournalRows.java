package io.tributary.customer.rebuild;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The journal as far as it took effect. */
@RegisterConstructorMapper(JournalRow.class)
public interface JournalRows {
    /** The next messages that were applied, by ascending id of their receipts. */
    @SqlQuery
    List<JournalRow> after(long receiptId, int limit);

    /** How many messages were applied. */
    @SqlQuery
    long count();

    /** How many changes of other writers are not taken in yet. */
    @SqlQuery
    long pendingChanges();
}
