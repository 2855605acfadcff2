package io.tributary.bench.intake;

import io.tributary.bench.database.BenchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables that a run fills: emptied before it, counted after it. What the scripts filled stays. */
public final class Tables implements AutoCloseable {
    private final BenchServer server;
    private Connection connection;
    private final List<String> filledByRuns = new ArrayList<>();

    /** The tables of a server on which nothing has run yet. */
    public Tables(BenchServer server) throws SQLException {
        this.server = server;
        connection = server.admin();
        for (String table : names()) {
            if (number("SELECT COUNT(*) FROM " + table) == 0) {
                filledByRuns.add(table);
            }
        }
    }

    /** Connects again, after the server was restarted. */
    public void reopen() throws SQLException {
        connection.close();
        connection = server.admin();
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE tablename LIKE 'crm\\_%' ORDER BY tablename""")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes them empty. */
    public void empty() throws SQLException {
        execute("TRUNCATE " + String.join(", ", filledByRuns));
        settle();
    }

    /** Lets the server do beforehand what it would do at some moment of the measurement, for whoever is measured then. */
    public void settle() throws SQLException {
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
    }

    /** Deliveries that were decided on. */
    public long decided() throws SQLException {
        return number("SELECT (SELECT COUNT(*) FROM CRM_RECEIPT) + (SELECT COUNT(*) FROM CRM_DUPLICATE)");
    }

    /** Notes of acceptance that were written. */
    public long accepted() throws SQLException {
        return number("SELECT COUNT(*) FROM CRM_ACCEPTED");
    }

    /** Events that wait for publication. */
    public long outbox() throws SQLException {
        return number("SELECT COUNT(*) FROM CRM_OUTBOX");
    }

    /** Rows of each table that has any. */
    public Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : filledByRuns) {
            long count = number("SELECT COUNT(*) FROM " + table);
            if (count > 0) {
                rows.put(table.substring(table.indexOf('.') + 1), count);
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
