package io.tributary.conformance.server;

import io.tributary.conformance.Finding;
import java.sql.Connection;
import java.sql.SQLException;

/** Questions to a catalogue that not every account may read: what cannot be asked is no failure, as the later checks try the thing itself. */
final class Catalogue {

    /** A question. */
    interface Question {
        Finding answer() throws SQLException;
    }

    private Catalogue() {}

    static Finding ask(Connection connection, Question question) throws SQLException {
        try {
            return question.answer();
        } catch (SQLException e) {
            return Finding.skipped("this account cannot find out: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } finally {
            connection.rollback();
        }
    }
}
