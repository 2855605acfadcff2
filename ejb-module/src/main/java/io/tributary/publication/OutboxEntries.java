package io.tributary.publication;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code CRM_OUTBOX}. */
@RegisterConstructorMapper(OutboxEntry.class)
public interface OutboxEntries {
    /** Writes entries. */
    @SqlBatch
    void insert(@BindMethods List<OutboxEntry> entries);

    /** The oldest entries that no other hub is publishing, locked for the running transaction. */
    @SqlQuery
    List<OutboxEntry> lockOldest(int limit);

    /** Removes entries that the broker has confirmed. */
    @SqlUpdate
    int delete(@BindValues("ids") List<Long> ids);

    /** When the oldest that waits happened (UTC). */
    @SqlQuery
    Optional<Instant> oldest();

    /** How many wait. */
    @SqlQuery
    long count();
}
