package io.tributary.persistence;

import java.sql.SQLException;
import java.util.Set;

/**
 * Failures of DB2: its driver gives the SQLCODE, which is negative, as vendor code, and the SQLSTATE. Class 57 holds both what waits for an
 * operator and what another transaction did, and 55 both mistakes and an instance that is down.
 */
final class Db2Failures {
    private static final Set<Integer> RACES = Set.of(
            -911, // rolled back: deadlock (reason 2), lock timeout (68)
            -913, // deadlock or timeout, only the statement was rolled back
            -803, // unique key
            -952, // cancelled: the statement's time was over
            -918, // the application must roll back first
            -4213, // the statement's time was over, noticed by the driver
            -905, // a governor's limit of time
            -1476, // rolled back because of an error that the log names
            -20157); // quiesced while waiting

    private static final Set<Integer> AWAY = Set.of(
            -4498, // connection re-established after a failover, the transaction is gone
            -4499, // communication error
            -4470, // connection closed by an earlier error
            -4222, // unknown host
            -4214, // account refused
            -30081, // communication error
            -30082, // security
            -30108, // failover
            -1224, // the database manager is stopping, or the application was forced off
            -1032, // not started
            -1035, // in use by a restore or the like
            -1015, // must be restarted
            -1036, // I/O error
            -1042, // system error
            -1060, // CONNECT privilege
            -1226, // too many connections
            -1040, // too many applications
            -1229, // rolled back: a partition failed
            -1762, // log space of the disk
            -1776, // standby
            -289, // table space full
            -290, // table space cannot be accessed
            -291, // table space state
            -668, // table needs a REORG or is being loaded
            -904, // resource unavailable
            -912, // lock list full
            -930, -954, // application heap
            -955, // sort memory
            -956, // database heap
            -964, // log full
            -968, // file system full
            -970, // read-only file
            -980, // disk error
            -985, // file error
            -986); // directory

    private static final String REROUTED_OR_LOST = "08";
    private static final String ACCOUNT = "28";
    private static final String SYSTEM = "58";
    private static final Set<String> AWAY_STATES =
            Set.of("57011", "57019", "57007", "55032", "55025", "55039", "57009");

    private Db2Failures() {}

    /** Whether DB2 or its driver said so. */
    static boolean isOf(SQLException sql) {
        return sql.getErrorCode() < 0;
    }

    static DatabaseFailure meaning(SQLException sql) {
        int code = sql.getErrorCode();
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (AWAY.contains(code)
                || AWAY_STATES.contains(state)
                || state.startsWith(REROUTED_OR_LOST)
                || state.startsWith(ACCOUNT)
                || state.startsWith(SYSTEM)) {
            return DatabaseFailure.AWAY;
        }
        return RACES.contains(code) || state.startsWith("40") ? DatabaseFailure.RACE : DatabaseFailure.UNKNOWN;
    }
}
