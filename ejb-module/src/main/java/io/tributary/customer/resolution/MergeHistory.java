package io.tributary.customer.resolution;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_MERGE_HISTORY}. */
public interface MergeHistory {
    /** Notes that profiles went over. */
    @SqlBatch
    void insert(@BindMethods List<Entry> entries);

    /** That a profile went from one golden record to another, and why. */
    record Entry(
            long id,
            long profileId,
            long fromCustomer,
            long toCustomer,
            Regrouping.Cause.Kind cause,
            @Nullable Long actId,
            String actor,
            Instant occurredAt) {}
}
