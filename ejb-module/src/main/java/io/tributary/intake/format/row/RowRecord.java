package io.tributary.intake.format.row;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordKey;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row on its way into an envelope. Pure. */
public final class RowRecord {
    /** Member with what could not be read: column to reason. */
    static final String UNREADABLE = "$unreadable";

    private RowRecord() {}

    /**
     * What a column holds that could not be read.
     *
     * @param reason in the words of the database
     */
    public record Unreadable(String reason) {}

    /**
     * The record of a row. Its key is made of the source's key columns and the watermark, so that a row that was changed is a new record.
     *
     * @param row column to text, boolean, list of texts, {@link Unreadable} or {@code null}
     */
    public static RawRecord of(Map<String, ? extends @Nullable Object> row, Source.Table table) {
        Map<String, Object> members = new LinkedHashMap<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        row.forEach((column, value) -> {
            if (value instanceof Unreadable problem) {
                unreadable.put(column, problem.reason());
            } else if (value != null) {
                members.put(column, value);
            }
        });
        for (String column : keyAndWatermark(table)) {
            if (value(row, column) == null) {
                unreadable.put(unquoted(column), "is empty, but belongs to the key");
            }
        }
        if (!unreadable.isEmpty()) {
            members.put(UNREADABLE, unreadable);
        }
        byte[] body = CanonicalJson.write(members).getBytes(StandardCharsets.UTF_8);
        return new RawRecord(key(row, table, body), body, "application/json", null);
    }

    /** The key of a row; where a part of it is missing, the hash of its bytes. */
    static String key(Map<String, ? extends @Nullable Object> row, Source.@Nullable Table table, byte[] body) {
        List<String> parts = new ArrayList<>();
        for (String column : table == null ? List.<String>of() : keyAndWatermark(table)) {
            Object value = value(row, column);
            if (value == null || value instanceof Unreadable) {
                return RecordKey.hash(body);
            }
            parts.add(value.toString());
        }
        return parts.isEmpty() ? RecordKey.hash(body) : RecordKey.of(parts);
    }

    private static List<String> keyAndWatermark(Source.Table table) {
        List<String> columns = new ArrayList<>(table.key());
        columns.add(table.watermark());
        return columns;
    }

    /** The value of a column, by its name in whatever case unless it is quoted. */
    public static @Nullable Object value(Map<String, ? extends @Nullable Object> row, String column) {
        String name = columnOf(row, column);
        return name == null ? null : row.get(name);
    }

    /** A column of the row as the database calls it; {@code null} if there is no such column. */
    public static @Nullable String columnOf(Map<String, ? extends @Nullable Object> row, String column) {
        String wanted = unquoted(column);
        if (row.containsKey(wanted)) {
            return wanted;
        }
        return row.keySet().stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
    }

    private static String unquoted(String column) {
        return column.startsWith("\"") ? column.substring(1, column.length() - 1) : column;
    }
}
