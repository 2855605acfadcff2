package io.tributary.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Asks whether the database answers. */
@ApplicationScoped
public class DatabasePing {
    @Inject
    private Jdbi jdbi;

    /** Whether the hub's tables can be read right now. */
    public boolean answers() {
        try {
            jdbi.useExtension(Ping.class, Ping::ping);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The question. */
    public interface Ping {
        /** Reads one row of a table that always has one. */
        @SqlQuery
        int ping();
    }
}
