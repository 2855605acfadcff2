package io.tributary.bench.peer.intake;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** One database transaction on a connection of the pool. */
record Transactions(DataSource source) {
    /** What is done in it. */
    interface Work {
        void on(Database database) throws SQLException;
    }

    void run(Work work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try {
                work.on(new JdbcDatabase(connection));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
