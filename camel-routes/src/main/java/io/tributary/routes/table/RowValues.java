package io.tributary.routes.table;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.row.RowRecord;
import io.tributary.intake.source.Source;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a database's values look like in JSON. Pure. */
final class RowValues {
    private RowValues() {}

    /** The record of a row, as the database gave it. */
    static RawRecord record(Map<String, Object> row, Source.Table table) {
        requireColumns(row, table);
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        row.forEach((column, value) -> plain.put(column, plain(value)));
        return RowRecord.of(plain, table);
    }

    private static void requireColumns(Map<String, Object> row, Source.Table table) {
        for (String column : table.key()) {
            requireColumn(row, column);
        }
        requireColumn(row, table.watermark());
    }

    private static void requireColumn(Map<String, Object> row, String column) {
        if (RowRecord.columnOf(row, column) == null) {
            throw new IllegalStateException(
                    "the result of the query has no column " + column + "; it has " + String.join(", ", row.keySet()));
        }
    }

    /** Times without a zone are taken as UTC. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (isInfinite(value)) {
            return String.valueOf(value);
        }
        if (value instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof OffsetDateTime zoned) {
            return zoned.toInstant().toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value == null
                || value instanceof Boolean
                || value instanceof List<?>
                || value instanceof RowRecord.Unreadable) {
            return value;
        }
        return value.toString();
    }

    /** Whether a moment is beyond all years: some databases know infinite ones. */
    static boolean isInfinite(@Nullable Object value) {
        return value instanceof Temporal moment
                && moment.isSupported(ChronoField.YEAR)
                && Math.abs(moment.get(ChronoField.YEAR)) > 9999;
    }
}
