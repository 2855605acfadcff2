package io.tributary.bench.resolution;

import io.tributary.bench.database.BenchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows in the tables that nobody has written to yet, since the server rightly reads an empty table as a whole. They mean nothing: only what
 * must be there is, one row for each golden record; tables keep their indexes and lose their checks.
 */
final class ManyFacts {
    private static final String EMPTY_TABLES =
            """
            SELECT c.relname FROM pg_class c
            WHERE c.relkind = 'r' AND c.relname LIKE 'crm\\_%' AND EXISTS (
              SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid
              AND a.attname IN ('customer_id', 'receipt_id', 'payment_id', 'profile_id', 'act_id', 'left_id', 'left_customer'))
            AND c.reltuples < 1000
            """;

    private static final String COLUMNS =
            """
            SELECT a.attname, CASE
              WHEN t.typname IN ('int4', 'int8') THEN 'g'
              WHEN t.typname IN ('int2', 'numeric') THEN '1'
              WHEN t.typname IN ('timestamp', 'date') THEN 'now()'
              WHEN t.typname = 'bytea' THEN '''x'''
              WHEN t.typname = 'text' THEN 'g::text'
              ELSE 'right(g::text, ' || (a.atttypmod - 4) || ')' END
            FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
            WHERE a.attrelid = '%s'::regclass AND a.attnum > 0 AND NOT a.attisdropped
              AND (a.attnotnull OR a.attname IN ('customer_id', 'receipt_id', 'interaction_id', 'invoice_id'))
            """;

    private static final String DROP_CHECKS =
            """
            DO $$ DECLARE r RECORD; BEGIN
              FOR r IN SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid = '%1$s'::regclass LOOP
                EXECUTE 'ALTER TABLE %1$s DROP CONSTRAINT ' || r.conname;
              END LOOP;
            END $$
            """;

    private ManyFacts() {}

    static void fill(BenchServer server, int rows) throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String table : strings(statement, EMPTY_TABLES)) {
                statement.execute(DROP_CHECKS.formatted(table));
                List<String> names = new ArrayList<>();
                List<String> values = new ArrayList<>();
                try (ResultSet result = statement.executeQuery(COLUMNS.formatted(table))) {
                    while (result.next()) {
                        names.add(result.getString(1));
                        values.add(result.getString(2));
                    }
                }
                statement.execute(
                        "INSERT INTO %s (%s) SELECT %s FROM generate_series(1000000, %d) g ON CONFLICT DO NOTHING"
                                .formatted(
                                        table, String.join(", ", names), String.join(", ", values), 1_000_000 + rows));
            }
            statement.execute("ANALYZE");
        }
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                strings.add(result.getString(1));
            }
        }
        return strings;
    }
}
