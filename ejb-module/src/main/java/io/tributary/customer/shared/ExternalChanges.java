package io.tributary.customer.shared;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_EXTERNAL_CHANGE}. */
@RegisterConstructorMapper(ExternalChange.class)
public interface ExternalChanges {
    /** What is pending for these customers, in the order of changes. */
    @SqlQuery
    List<ExternalChange> pendingOf(@BindValues("customers") List<Long> customers);

    /** What has been pending longest. */
    @SqlQuery
    List<ExternalChange> oldestPending(int limit);

    /** They are taken in; says for each whether it was still pending, that is, whether nobody else has done it. */
    @SqlBatch
    int[] absorb(List<Long> id, Instant now);
}
