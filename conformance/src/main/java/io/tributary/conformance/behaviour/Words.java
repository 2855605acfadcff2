package io.tributary.conformance.behaviour;

import java.sql.SQLException;

/** The database's own words in a failure. */
public final class Words {

    private Words() {}

    /** The first line of what the database said, or of what the failure says. */
    public static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return firstLine(last(sql));
            }
        }
        return firstLine(failure);
    }

    /** A batch says that it failed; what failed in it comes after that. */
    private static SQLException last(SQLException failure) {
        SQLException last = failure;
        for (SQLException next = failure.getNextException(); next != null; next = next.getNextException()) {
            last = next;
        }
        return last;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
