package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.golden.GoldenRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Whoever reads a row that somebody is changing gets what was committed, without waiting. */
public final class ReadersDoNotWait implements Check {

    @Override
    public String name() {
        return "readers";
    }

    @Override
    public String purpose() {
        return "readers see what is committed, and do not wait for writers";
    }

    @Override
    public Finding run(Workbench bench) throws SQLException {
        GoldenRecord customer = new Ground(bench).customer();
        try (Connection writer = bench.connect();
                Connection reader = bench.connect()) {
            change(writer, customer.id());
            bench.product().limitLockWait(reader, 2);
            try {
                Expect.equal("what a reader sees", customer.title(), read(reader, customer.id()));
            } catch (SQLException e) {
                return Finding.failed(
                        "a reader waited for a writer: " + Words.of(e),
                        "DB2: set the database parameter CUR_COMMIT to ON, which is the default of new databases.");
            } finally {
                writer.rollback();
                reader.rollback();
            }
        }
        return Finding.passed("a reader got the committed row while it was being changed");
    }

    private static void change(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE CRM_CUSTOMER SET TITLE = 'changing' WHERE ID = ?")) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }

    private static String read(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT TITLE FROM CRM_CUSTOMER WHERE ID = ?")) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                Expect.that(rows.next(), "the row is gone");
                return rows.getString(1);
            }
        }
    }
}
