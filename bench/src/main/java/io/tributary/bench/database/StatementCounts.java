package io.tributary.bench.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which statements reach the server, and how often, by {@code pg_stat_statements}. The server is restarted for it, and again when it is closed. */
public final class StatementCounts implements AutoCloseable {
    private static final Pattern LISTS = Pattern.compile("\\([$\\d\\s,]+\\)(?:\\s*,\\s*\\([$\\d\\s,]+\\))*");

    private final BenchServer server;

    /**
     * A statement.
     *
     * @param text without values and without the lengths of lists
     * @param calls executions
     * @param rows rows that it returned or wrote
     * @param milliseconds of the server, execution alone
     */
    public record Count(String text, long calls, long rows, double milliseconds) {
        private Count plus(Count other) {
            return new Count(text, calls + other.calls, rows + other.rows, milliseconds + other.milliseconds);
        }
    }

    /** Begins; nobody may be connected. */
    public StatementCounts(BenchServer server) throws SQLException {
        this.server = server;
        server.asAdmin("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
        server.restart();
        server.asAdmin("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }

    /** Forgets what was counted so far. */
    public void reset() throws SQLException {
        server.asAdmin("SELECT pg_stat_statements_reset()");
    }

    /** What the hub's account executed, the most frequent first. */
    public List<Count> counts() throws SQLException {
        Map<String, Count> counts = new LinkedHashMap<>();
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        SELECT s.query, s.calls, s.rows, s.total_exec_time FROM pg_stat_statements s
                        JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = '%s'"""
                                .formatted(server.access().user()))) {
            while (rows.next()) {
                String text = LISTS.matcher(rows.getString(1)).replaceAll("(…)").replaceAll("\\s+", " ");
                counts.merge(text, new Count(text, rows.getLong(2), rows.getLong(3), rows.getDouble(4)), Count::plus);
            }
        }
        List<Count> sorted = new ArrayList<>(counts.values());
        sorted.sort(Comparator.comparingLong(Count::calls).reversed());
        return sorted;
    }

    @Override
    public void close() throws SQLException {
        server.asAdmin("ALTER SYSTEM RESET shared_preload_libraries");
        server.restart();
    }
}
