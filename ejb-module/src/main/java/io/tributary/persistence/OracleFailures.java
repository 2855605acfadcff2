package io.tributary.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Failures of Oracle by their numbers (ORA-…), which the driver gives as vendor code. Its SQLStates are not used, but for the class of
 * lost connections: 66000 is all of the network, 72000 and 61000 mix deadlocks with errors that never go away. A message may name several
 * numbers, such as a trigger's or a recursive statement's; the strongest counts.
 */
final class OracleFailures {
    private static final Pattern NUMBER = Pattern.compile("\\bORA-(\\d{5})\\b");

    private static final Set<Integer> RACES = Set.of(
            1, // unique constraint violated
            51, // timeout while waiting for a resource
            54, // resource busy, NOWAIT or timeout
            60, // deadlock
            1013, // cancelled: the statement's time was over
            1555, // snapshot too old
            2049, // timeout of a distributed lock
            4020, // deadlock on a library object
            4021, // timeout while waiting for a library object
            4061, // state of a package invalidated: a trigger or view was compiled anew
            4068, // state of packages discarded
            8176, // consistent read failure
            8177, // cannot serialize access
            14452, // temporary table in use
            30006); // resource busy, WAIT timeout

    private static final Set<Integer> AWAY = Set.of(
            // too many processes, sessions, sessions of this account
            18,
            19,
            20,
            2391,
            // the session was killed or its time is over
            28,
            1012,
            2396,
            2399,
            603,
            // archiver stopped, recovery area full
            257,
            16038,
            19809,
            19815,
            // a data file is away
            376,
            1110,
            1114,
            1115,
            27072,
            // account refused, locked, expired: somebody is changing it
            1004,
            1005,
            1017,
            1045,
            28000,
            28001,
            28365, // wallet not open
            // starting, stopping, restricted, not mounted, standby
            1033,
            1034,
            1035,
            1041,
            1089,
            1090,
            1092,
            1109,
            1507,
            16000,
            16456,
            // no space: quota, temporary, table, index, LOB, undo, file system
            1536,
            1628,
            1650,
            1652,
            1653,
            1654,
            1655,
            1658,
            1659,
            1683,
            1688,
            1691,
            1692,
            1693,
            19502,
            19504,
            30036,
            // memory
            4030,
            4031,
            4036,
            // the connection broke
            3113,
            3114,
            3135,
            3136);

    private OracleFailures() {}

    /** Whether Oracle or its driver said so. */
    static boolean isOf(SQLException sql) {
        String message = sql.getMessage();
        return sql.getErrorCode() > 0
                && (sql.getClass().getName().startsWith("oracle.")
                        || (message != null && NUMBER.matcher(message).find())
                        || isByDriver(sql));
    }

    /** Older drivers write their own errors without a number. */
    private static boolean isByDriver(SQLException sql) {
        for (StackTraceElement frame : sql.getStackTrace()) {
            if (frame.getClassName().startsWith("oracle.jdbc.")) {
                return true;
            }
        }
        return false;
    }

    static DatabaseFailure meaning(SQLException sql) {
        DatabaseFailure worst = ofNumber(sql.getErrorCode());
        String state = sql.getSQLState();
        if (state != null && state.startsWith("08")) {
            worst = DatabaseFailure.AWAY;
        }
        String message = sql.getMessage();
        Matcher numbers = NUMBER.matcher(message == null ? "" : message);
        while (numbers.find()) {
            worst = DatabaseFailure.stronger(worst, ofNumber(Integer.parseInt(numbers.group(1))));
        }
        return worst;
    }

    private static DatabaseFailure ofNumber(int number) {
        if (RACES.contains(number)) {
            return DatabaseFailure.RACE;
        }
        return AWAY.contains(number) || isOfTheNetwork(number) ? DatabaseFailure.AWAY : DatabaseFailure.UNKNOWN;
    }

    /** Listener and network services, failover, and the driver's own: I/O error, closed connection, no more data to read, unknown host. */
    private static boolean isOfTheNetwork(int number) {
        return (number >= 12150 && number <= 12699)
                || (number >= 25401 && number <= 25409)
                || Set.of(17002, 17008, 17009, 17401, 17410, 17447, 17800, 17820, 17868, 17902, 18730)
                        .contains(number);
    }
}
