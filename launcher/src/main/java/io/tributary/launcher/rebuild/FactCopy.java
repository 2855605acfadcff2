package io.tributary.launcher.rebuild;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Copies what is no golden record but belongs to one: facts that came with a message, what other writers added without a message, segments,
 * stewards' acts and models. Long texts that nobody needs for that stay behind.
 */
final class FactCopy {
    /** Tables of facts that a customer and a receipt are named in. */
    static final List<String> OWNED = List.of(
            "CRM_INTERACTION",
            "CRM_MESSAGE",
            "CRM_COMPLAINT",
            "CRM_SATISFACTION",
            "CRM_ORDER",
            "CRM_RETURN",
            "CRM_INVOICE",
            "CRM_PAYMENT",
            "CRM_LEAD",
            "CRM_OPPORTUNITY",
            "CRM_OFFER",
            "CRM_RESPONSE",
            "CRM_TASK",
            "CRM_CONSENT_ACT");

    /** Tables with the parts of golden records, with the column that says where a row came from. */
    static final Map<String, String> PARTS = Map.of(
            "CRM_CUSTOMER_NAME", "SOURCE_RECORD_ID",
            "CRM_CONTACT_POINT", "SOURCE_RECORD_ID",
            "CRM_IDENTIFIER", "SOURCE_RECORD_ID",
            "CRM_POSTAL_ADDRESS", "SOURCE_RECORD_ID",
            "CRM_RELATION", "RECEIPT_ID",
            "CRM_ATTRIBUTE", "RECEIPT_ID",
            "CRM_SEGMENT_MEMBER", "RECEIPT_ID");

    private static final int PAGE = 2000;
    private static final String UNALLOCATED =
            " AND NOT EXISTS (SELECT 1 FROM CRM_ALLOCATION A WHERE A.PAYMENT_ID = T.ID)";

    /** A payment is whose invoices it pays; where these have become different people's it stays with one of them. */
    private static final String FOLLOW_INVOICE =
            """
            UPDATE CRM_PAYMENT P SET CUSTOMER_ID = V.CUSTOMER_ID
            FROM (SELECT A.PAYMENT_ID, MIN(I.CUSTOMER_ID) AS CUSTOMER_ID, ARRAY_AGG(I.CUSTOMER_ID) AS ALL_OF_THEM
                  FROM CRM_ALLOCATION A JOIN CRM_INVOICE I ON I.ID = A.INVOICE_ID
                  WHERE I.CUSTOMER_ID IS NOT NULL GROUP BY A.PAYMENT_ID) V
            WHERE V.PAYMENT_ID = P.ID AND (P.CUSTOMER_ID IS NULL OR P.CUSTOMER_ID <> ALL (V.ALL_OF_THEM))
            """;

    private final Handle standing;
    private final Handle scratch;
    private final Progress progress;

    FactCopy(Handle standing, Handle scratch, Progress progress) {
        this.standing = standing;
        this.scratch = scratch;
        this.progress = progress;
    }

    /**
     * Copies a table whose rows have ids, page by page.
     *
     * @param condition which rows, in SQL
     */
    void copy(String table, String condition) {
        Map<String, Integer> columns = columns(table);
        String page = "SELECT %s FROM %s WHERE ID > :after AND %s ORDER BY ID FETCH FIRST %d ROWS ONLY"
                .formatted(String.join(", ", columns.keySet()), table, condition, PAGE);
        long after = Long.MIN_VALUE;
        List<Map<String, @Nullable Object>> rows;
        do {
            rows = standing.createQuery(page)
                    .bind("after", after)
                    .map((row, context) -> row(row, context, columns))
                    .list();
            if (!rows.isEmpty()) {
                write(table, columns, rows);
                after = ((BigDecimal)
                                Objects.requireNonNull(rows.get(rows.size() - 1).get("ID")))
                        .longValue();
            }
            progress.add(rows.size());
        } while (rows.size() == PAGE);
    }

    /** Copies a table that people fill, at once. */
    void copyAll(String table) {
        Map<String, Integer> columns = columns(table);
        List<Map<String, @Nullable Object>> rows = standing.createQuery(
                        "SELECT %s FROM %s".formatted(String.join(", ", columns.keySet()), table))
                .map((row, context) -> row(row, context, columns))
                .list();
        if (!rows.isEmpty()) {
            write(table, columns, rows);
        }
    }

    private void write(String table, Map<String, Integer> columns, List<Map<String, @Nullable Object>> rows) {
        String values = columns.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        PreparedBatch batch = scratch.prepareBatch("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT DO NOTHING"
                .formatted(table, String.join(", ", columns.keySet()), values));
        rows.forEach(row -> batch.bindMap(row).add());
        batch.execute();
    }

    /** Columns of a table with their types; without long texts that may be absent. */
    private Map<String, Integer> columns(String table) {
        return scratch.createQuery("SELECT * FROM " + table + " WHERE 1 = 0").scanResultSet((result, context) -> {
            ResultSetMetaData found = result.get().getMetaData();
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                boolean isLong = found.getColumnTypeName(i).equals("text");
                boolean isOptional = found.isNullable(i) == ResultSetMetaData.columnNullable;
                if (!isLong || !isOptional || found.getColumnName(i).equals("survivors")) {
                    columns.put(found.getColumnName(i).toUpperCase(java.util.Locale.ROOT), found.getColumnType(i));
                }
            }
            return columns;
        });
    }

    private static Map<String, @Nullable Object> row(
            ResultSet row, StatementContext context, Map<String, Integer> columns) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            values.put(column.getKey(), value(row, context, column.getKey(), column.getValue()));
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, StatementContext context, String column, int type)
            throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP ->
                context.findColumnMapperFor(Instant.class).orElseThrow().map(row, column, context);
            case Types.DATE ->
                context.findColumnMapperFor(LocalDate.class).orElseThrow().map(row, column, context);
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.NUMERIC -> row.getBigDecimal(column);
            default -> row.getString(column);
        };
    }

    /** Parts of golden records that other systems have written and no message explains, instead of those that were computed step by step. */
    void copyUnexplained() {
        progress.begin("rows of other systems copied");
        PARTS.forEach((table, origin) -> {
            scratch.execute("TRUNCATE " + table);
            copy(table, origin + " IS NULL");
        });
        progress.end();
    }

    /** All tables of facts. */
    void copyFacts() {
        progress.begin("facts copied");
        for (String table : OWNED) {
            copy(table, "1 = 1");
        }
        copy("CRM_INQUIRY", "1 = 1");
        copy("CRM_ALLOCATION", "1 = 1");
        progress.end();
    }

    /**
     * Gives all facts to the golden records that the source records of their receipts belong to now. What came without one stays with the id that
     * it was given to, which leads to the same golden record as before.
     */
    void giveAway() {
        for (String table : OWNED) {
            scratch.execute(
                    "UPDATE %s T SET CUSTOMER_ID = S.CUSTOMER_ID FROM CRM_SOURCE_RECORD S WHERE S.RECEIPT_ID = T.RECEIPT_ID AND T.CUSTOMER_ID IS DISTINCT FROM S.CUSTOMER_ID%s"
                            .formatted(table, table.equals("CRM_PAYMENT") ? UNALLOCATED : ""));
        }
        scratch.execute(
                "UPDATE CRM_INQUIRY Q SET CUSTOMER_ID = I.CUSTOMER_ID FROM CRM_INTERACTION I WHERE I.ID = Q.INTERACTION_ID AND Q.CUSTOMER_ID IS DISTINCT FROM I.CUSTOMER_ID");
        scratch.execute(FOLLOW_INVOICE);
    }
}
