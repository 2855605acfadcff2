package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What another program changes with plain SQL is noted and versioned by the triggers; what the hub itself changes is not. */
public final class OtherWriters implements Check {
    private static final String RENAME = "UPDATE CRM_CUSTOMER SET DISPLAY_NAME = ? WHERE ID = ?";

    @Override
    public String name() {
        return "other-writers";
    }

    @Override
    public String purpose() {
        return "rows that another program changes are noted with a new version, and those that the hub changes are not";
    }

    @Override
    public Finding run(Workbench bench) throws SQLException {
        if (!bench.product().notesOtherWriters()) {
            return Finding.skipped("its triggers are not made here");
        }
        Ground ground = new Ground(bench);
        long customer = ground.customer().id();
        try (Connection hub = bench.connect()) {
            change(hub, RENAME, "As the hub says", customer);
            hub.commit();
        }
        Expect.equal(
                "notes of what the hub changed",
                0L,
                number(bench, "SELECT COUNT(*) FROM CRM_EXTERNAL_CHANGE WHERE CUSTOMER_ID = ?", customer));
        long version = number(bench, "SELECT VERSION_NO FROM CRM_CUSTOMER WHERE ID = ?", customer);
        try (Connection another = bench.connectAsAnother()) {
            change(another, RENAME, "As another says", customer);
            change(
                    another,
                    "INSERT INTO CRM_CONTACT_POINT (POINT_KIND, POINT_VALUE, CUSTOMER_ID) VALUES ('PHONE', ?, ?)",
                    "+4930901820",
                    customer);
        }
        Expect.equal(
                "version of the customer",
                version + 1,
                number(bench, "SELECT VERSION_NO FROM CRM_CUSTOMER WHERE ID = ?", customer));
        Expect.equal(
                "version of the contact point",
                1L,
                number(bench, "SELECT VERSION_NO FROM CRM_CONTACT_POINT WHERE CUSTOMER_ID = ?", customer));
        Expect.equal(
                "notes of what another program changed",
                2L,
                number(
                        bench,
                        "SELECT COUNT(*) FROM CRM_EXTERNAL_CHANGE WHERE CUSTOMER_ID = ? AND CHANGE_STATE = 'PENDING'",
                        customer));
        return Finding.passed(
                "an UPDATE and an INSERT of another program were noted, with version, time and author filled in");
    }

    private static void change(Connection connection, String sql, String text, long customer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            statement.setLong(2, customer);
            Expect.equal("rows changed", 1, statement.executeUpdate());
        }
    }

    private static long number(Workbench bench, String sql, long customer) throws SQLException {
        try (Connection connection = bench.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, customer);
            try (ResultSet rows = statement.executeQuery()) {
                long found = rows.next() ? rows.getLong(1) : -1;
                connection.rollback();
                return found;
            }
        }
    }
}
