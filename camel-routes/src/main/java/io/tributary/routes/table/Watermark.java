package io.tributary.routes.table;

import io.tributary.intake.source.Source.Table.WatermarkType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A value of the column that grows with every change, as it is compared, bound and written down. Pure.
 *
 * @param value a {@link LocalDateTime}, {@link OffsetDateTime}, {@link BigDecimal} or {@link String}
 */
record Watermark(Object value) implements Comparable<Watermark> {
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofDays(1);

    /** What a query's column holds. */
    static Watermark of(Object value, WatermarkType type) {
        if (type == WatermarkType.NUMBER && value instanceof Number) {
            return new Watermark(new BigDecimal(value.toString()));
        }
        if (type == WatermarkType.TEXT && value instanceof String) {
            return new Watermark(value);
        }
        if (type == WatermarkType.TIMESTAMP && value instanceof LocalDate day) {
            return new Watermark(day.atStartOfDay());
        }
        if (type == WatermarkType.TIMESTAMP && (value instanceof LocalDateTime || value instanceof OffsetDateTime)) {
            return new Watermark(value);
        }
        throw new IllegalStateException("the watermark \"" + value + "\" is a "
                + value.getClass().getSimpleName() + " and does not fit watermarkType " + type);
    }

    /** Reads what {@link #toString} wrote, or an operator. */
    static Watermark parse(String text, WatermarkType type) {
        return switch (type) {
            case NUMBER -> new Watermark(new BigDecimal(text));
            case TEXT -> new Watermark(text);
            case TIMESTAMP -> {
                if (!text.contains("T")) {
                    yield new Watermark(LocalDate.parse(text).atStartOfDay());
                }
                boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)");
                yield new Watermark(zoned ? OffsetDateTime.parse(text) : LocalDateTime.parse(text));
            }
        };
    }

    /** Below whatever a table may hold. */
    static Watermark lowest(WatermarkType type) {
        return switch (type) {
            case NUMBER -> new Watermark(BigDecimal.valueOf(Long.MIN_VALUE));
            case TEXT -> new Watermark(" ");
            case TIMESTAMP -> new Watermark(LocalDateTime.of(1, 1, 1, 0, 0));
        };
    }

    /** Just below, so that a query finds this one whether it asks for {@code >} or for {@code >=}. Texts have nothing just below. */
    Watermark justBelow() {
        if (value instanceof BigDecimal number) {
            return new Watermark(number.subtract(BigDecimal.ONE));
        }
        if (RowValues.isInfinite(value)) {
            return this;
        }
        if (value instanceof LocalDateTime local) {
            return new Watermark(local.minus(1, ChronoUnit.MICROS));
        }
        return value instanceof OffsetDateTime zoned ? new Watermark(zoned.minus(1, ChronoUnit.MICROS)) : this;
    }

    /** Whether no row that is written later can have it, once every running transaction has ended: it is a moment of a running clock. */
    boolean passes() {
        return value instanceof OffsetDateTime
                || (value instanceof LocalDateTime local && !local.toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    /** Whether it is a moment that cannot have come yet, in whatever time zone. */
    boolean isOfTheFuture(Instant now) {
        return !(value instanceof BigDecimal || value instanceof String)
                && utc().isAfter(LocalDateTime.ofInstant(now.plus(CLOCKS_DIFFER_BY), ZoneOffset.UTC));
    }

    /** As a parameter of a statement. Whole numbers are bound as such, or indexes of integer columns would not be used. */
    Object parameter() {
        if (value instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
            return number.longValueExact();
        }
        return value;
    }

    private LocalDateTime utc() {
        if (value instanceof OffsetDateTime zoned && RowValues.isInfinite(zoned)) {
            return zoned.toLocalDateTime();
        }
        return value instanceof OffsetDateTime zoned
                ? zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                : (LocalDateTime) value;
    }

    @Override
    public int compareTo(Watermark other) {
        if (value instanceof BigDecimal number && other.value instanceof BigDecimal otherNumber) {
            return number.compareTo(otherNumber);
        }
        if (value instanceof String text && other.value instanceof String otherText) {
            return text.compareTo(otherText);
        }
        return utc().compareTo(other.utc());
    }

    @Override
    public String toString() {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
