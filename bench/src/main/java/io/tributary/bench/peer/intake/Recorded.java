package io.tributary.bench.peer.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Transactions with all their values, written down while they were executed, to be executed again with nothing else to do. */
final class Recorded {
    private final List<List<Step>> transactions = new ArrayList<>();

    /** A statement with the values of each of its rows. */
    private record Step(HubStatement statement, boolean query, List<@Nullable Object[]> rows) {}

    /** Executes work in a transaction, and writes it down. */
    void record(Transactions database, Transactions.Work work) throws SQLException {
        List<Step> steps = new ArrayList<>();
        database.run(each -> work.on(new Recorder(each, steps)));
        transactions.add(steps);
    }

    private record Recorder(Database database, List<Step> steps) implements Database {
        @Override
        public List<Row> query(HubStatement statement, Object value) throws SQLException {
            List<@Nullable Object[]> rows = new ArrayList<>();
            rows.add(new Object[] {value});
            steps.add(new Step(statement, true, rows));
            return database.query(statement, value);
        }

        @Override
        public void execute(HubStatement statement, Collection<Row> rows) throws SQLException {
            if (!rows.isEmpty()) {
                steps.add(new Step(
                        statement,
                        false,
                        rows.stream().map(row -> values(statement, row)).toList()));
                database.execute(statement, rows);
            }
        }

        @Override
        public int executeOne(HubStatement statement, Row row) throws SQLException {
            execute(statement, List.of(row));
            return 1;
        }

        private static @Nullable Object[] values(HubStatement statement, Row row) {
            return statement.parameters().stream().map(row::get).toArray();
        }
    }

    /** Executes all again on one connection whose statements stay prepared. */
    void replay(Connection connection) throws SQLException {
        Map<String, PreparedStatement> prepared = new HashMap<>();
        for (List<Step> steps : transactions) {
            for (Step step : steps) {
                PreparedStatement statement = prepared.get(step.statement().sql());
                if (statement == null) {
                    statement = connection.prepareStatement(step.statement().sql());
                    prepared.put(step.statement().sql(), statement);
                }
                execute(step, statement);
            }
            connection.commit();
        }
        for (PreparedStatement each : prepared.values()) {
            each.close();
        }
    }

    private static void execute(Step step, PreparedStatement statement) throws SQLException {
        for (@Nullable Object[] row : step.rows()) {
            for (int i = 0; i < row.length; i++) {
                JdbcDatabase.bind(statement, i + 1, row[i]);
            }
            if (!step.query()) {
                statement.addBatch();
            }
        }
        if (step.query()) {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        } else {
            statement.executeBatch();
        }
    }
}
