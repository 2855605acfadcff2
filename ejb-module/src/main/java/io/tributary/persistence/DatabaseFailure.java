package io.tributary.persistence;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a failed transaction calls for. Oracle is understood by its own numbers ({@link OracleFailures}), for its SQLStates mean something
 * else than those of the others, DB2 by SQLSTATE and SQLCODE ({@link Db2Failures}), PostgreSQL by the SQLStates of its appendix A; a
 * failure without one that comes from the connection pool means that there was no connection to be had.
 */
public enum DatabaseFailure {
    /** Another transaction was in the way (deadlock, lost race for a unique key): the same work will do when taken again. */
    RACE,
    /** The database cannot be used now (down, restarting, full): wait and take the work again. */
    AWAY,
    /** Anything else. */
    UNKNOWN;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** A statement's or a lock's time was over; a message that always takes too long must not be waited for without end. */
    private static final String QUERY_CANCELED = "57014";
    /** The same of databases by the book of ODBC. */
    private static final String TIMEOUT = "HYT00";
    /** The server has become a standby: it will be the primary again, or its address will lead to the new one. */
    private static final String READ_ONLY = "25006";

    private static final Set<String> RACES = Set.of(UNIQUE_VIOLATION, LOCK_NOT_AVAILABLE, QUERY_CANCELED, TIMEOUT);
    /** Connection, authorisation (an account that is being changed), resources, operator, system. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "28", "53", "57", "58");

    /** Looks through causes, suppressed and next exceptions. */
    public static DatabaseFailure of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static DatabaseFailure of(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return UNKNOWN;
        }
        DatabaseFailure worst = own(failure);
        if (failure instanceof SQLException sql) {
            worst = stronger(worst, of(sql.getNextException(), seen));
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            worst = stronger(worst, of(suppressed, seen));
        }
        return stronger(worst, of(failure.getCause(), seen));
    }

    private static DatabaseFailure own(Throwable failure) {
        if (failure instanceof LostRaceException) {
            return RACE;
        }
        if (failure instanceof SQLException sql) {
            return ofSql(sql);
        }
        String type = failure.getClass().getName();
        boolean pool = type.endsWith("PoolingException") || type.endsWith("ResourceAllocationException");
        return pool || failure instanceof ConnectException ? AWAY : UNKNOWN;
    }

    private static DatabaseFailure ofSql(SQLException sql) {
        if (OracleFailures.isOf(sql)) {
            return stronger(OracleFailures.meaning(sql), byKind(sql));
        }
        if (Db2Failures.isOf(sql)) {
            return Db2Failures.meaning(sql);
        }
        String state = sql.getSQLState();
        return state == null ? byKind(sql) : ofState(state);
    }

    private static DatabaseFailure ofState(String state) {
        if (state.startsWith("40") || RACES.contains(state)) {
            return RACE;
        }
        return state.equals(READ_ONLY) || AWAY_CLASSES.contains(state.substring(0, Math.min(2, state.length())))
                ? AWAY
                : UNKNOWN;
    }

    /** By the class that the driver has chosen. */
    private static DatabaseFailure byKind(SQLException sql) {
        if (sql instanceof SQLTransactionRollbackException) {
            return RACE;
        }
        return sql instanceof SQLRecoverableException
                        || sql instanceof SQLTransientConnectionException
                        || sql instanceof SQLNonTransientConnectionException
                ? AWAY
                : UNKNOWN;
    }

    static DatabaseFailure stronger(DatabaseFailure one, DatabaseFailure other) {
        if (one == AWAY || other == AWAY) {
            return AWAY;
        }
        return one == RACE ? RACE : other;
    }
}
