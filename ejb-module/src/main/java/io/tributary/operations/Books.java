package io.tributary.operations;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the database knows of records that were received in {@code [from, to)}, each number from rows of its own. */
@RegisterConstructorMapper(Count.class)
public interface Books {
    /** Counts by source and fate. */
    @SqlQuery
    List<Count> counts(Instant from, Instant to);
}
