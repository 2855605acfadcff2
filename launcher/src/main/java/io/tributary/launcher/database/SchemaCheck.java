package io.tributary.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the tables are there that the scripts make, seen with the eyes of the account that runs the hub. It asks the tables themselves and
 * not Flyway, because a DBA may have run the scripts by hand.
 */
final class SchemaCheck {
    private static final Pattern TABLE = Pattern.compile("(?im)^CREATE\\s+TABLE\\s+(\\w+)");
    private static final Pattern COLUMN =
            Pattern.compile("(?im)^ALTER\\s+TABLE\\s+(\\w+)\\s+ADD\\s+(?:COLUMN\\s+)?\\(?\\s*(?!CONSTRAINT\\b)(\\w+)");

    private SchemaCheck() {}

    /**
     * What is not there.
     *
     * @param script the first script of which something is missing
     * @param message what the database said
     */
    record Missing(Scripts.Script script, String table, String message) {}

    /** The first thing that is missing, or cannot be read. */
    static Optional<Missing> firstMissing(Connection connection, List<Scripts.Script> series) throws SQLException {
        for (Scripts.Script script : series) {
            for (Probe probe : probes(script.text())) {
                Optional<String> refusal = ask(connection, probe);
                if (refusal.isPresent()) {
                    return Optional.of(new Missing(script, probe.table(), refusal.get()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A question that succeeds where a table, or a column of it, is there.
     *
     * @param column its name, or {@code 1}
     */
    record Probe(String table, String column) {
        String query() {
            return "SELECT " + column + " FROM " + table + " WHERE 1 = 0";
        }
    }

    static List<Probe> probes(String script) {
        List<Probe> probes = new ArrayList<>();
        Matcher tables = TABLE.matcher(script);
        while (tables.find()) {
            probes.add(new Probe(tables.group(1), "1"));
        }
        Matcher columns = COLUMN.matcher(script);
        while (columns.find()) {
            probes.add(new Probe(columns.group(1), columns.group(2)));
        }
        return probes;
    }

    private static Optional<String> ask(Connection connection, Probe probe) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(probe.query()).close();
            return Optional.empty();
        } catch (SQLException e) {
            if (!connection.isValid(5)) {
                throw e;
            }
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
