package io.tributary.intake;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code CRM_QUARANTINE}, as the intake writes them. */
@RegisterConstructorMapper(QuarantineEntry.class)
public interface Quarantine {
    /** Writes entries. */
    @SqlBatch
    void insert(@BindMethods List<QuarantineEntry> entries);

    /** One entry, locked for the running transaction. */
    @SqlQuery
    Optional<QuarantineEntry> lock(long id);

    /** Ids of open entries, oldest first; of all sources if {@code source} is {@code %}. */
    @SqlQuery
    List<Long> openIds(String source, int limit);

    /** Closes an entry. */
    @SqlUpdate
    void resolve(long id, QuarantineEntry.State state, Instant now, String actor, String note);

    /** Closes the open entries of receipts for which a new delivery came. */
    @SqlUpdate
    void supersede(@BindValues("receiptIds") List<Long> receiptIds, Instant now);

    /** Writes why a replay has failed again. */
    @SqlUpdate
    void stillWrong(long id, String reason, String problems);
}
