package io.tributary.customer.resolution;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_MATCH_MODEL} that weigh. */
public interface MatchModels {
    /** Version of the active model; empty while the shipped one weighs. */
    @SqlQuery
    Optional<Integer> activeVersion();

    /** A model as JSON. */
    @SqlQuery
    Optional<String> content(int version);
}
