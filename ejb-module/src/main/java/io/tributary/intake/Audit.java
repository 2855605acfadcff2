package io.tributary.intake;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_AUDIT}: what people changed. */
public interface Audit {
    /** Writes a row. */
    @SqlUpdate
    void insert(long id, Instant now, String actor, String action, String subject, @Nullable String detail);
}
