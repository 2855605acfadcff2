package io.tributary.routes.table;

import io.tributary.intake.format.row.RowRecord.Unreadable;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads columns as values that need neither connection nor time zone, and says of a column what is wrong with it instead of giving up. */
final class RowReading {
    private RowReading() {}

    /** A number, text, boolean, time, list of texts, {@link Unreadable}, or {@code null}. */
    static @Nullable Object column(ResultSet row, int index) throws SQLException {
        try {
            return value(row, index);
        } catch (SQLException | DateTimeException | ArithmeticException | IllegalArgumentException e) {
            String state = e instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null && (state.startsWith("08") || state.startsWith("57"))) {
                throw (SQLException) e; // it is the connection that is gone
            }
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object value(ResultSet row, int index) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        String type = String.valueOf(columns.getColumnTypeName(index)).toLowerCase(Locale.ROOT);
        return switch (columns.getColumnType(index)) {
            case Types.TIMESTAMP ->
                type.equals("timestamptz")
                        ? row.getObject(index, OffsetDateTime.class)
                        : row.getObject(index, LocalDateTime.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(index, OffsetDateTime.class);
            case Types.DATE -> row.getObject(index, LocalDate.class);
            case Types.TIME -> type.equals("timetz") ? row.getString(index) : row.getObject(index, LocalTime.class);
            case Types.CHAR, Types.NCHAR -> stripped(row.getString(index));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> base64(row.getBytes(index));
            case Types.ARRAY -> list(row.getArray(index));
            default ->
                type.startsWith("timestamp with") // Oracle has numbers of its own for these
                        ? row.getObject(index, OffsetDateTime.class)
                        : plain(row, index);
        };
    }

    private static @Nullable Object plain(ResultSet row, int index) throws SQLException {
        Object value = row.getObject(index);
        return value == null || value instanceof Number || value instanceof Boolean ? value : row.getString(index);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.stripTrailing();
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static @Nullable List<String> list(@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        List<String> items = new ArrayList<>();
        for (Object item : (Object[]) array.getArray()) {
            items.add(String.valueOf(item));
        }
        return items;
    }
}
