package io.tributary.intake;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code CRM_POSITION}: up to where the hub has read what does not tell by itself what is new. */
public interface Positions {
    /** Up to where a source was read. */
    @SqlQuery
    Optional<String> find(String source);

    /** Moves a position that is there. */
    @SqlUpdate
    int update(String source, String value, Instant now);

    /** Writes a first position. */
    @SqlUpdate
    void insert(String source, String value, Instant now);
}
