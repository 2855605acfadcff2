package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.ColumnMapping;
import io.tributary.foreign.mapping.ColumnMapping.Conversion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Gives a value the type of its column. */
final class Values {
    private final ColumnMapping mapping;
    private final Conversion conversion;
    private final RealColumn column;

    Values(BoundColumn bound) {
        this.mapping = bound.mapping();
        this.conversion = mapping.conversion();
        this.column = bound.real();
    }

    /** What is bound: a {@code String}, {@code BigDecimal}, {@code LocalDate}, {@code LocalDateTime}, {@code OffsetDateTime} or {@code Boolean}. */
    Object of(Object value) throws ValueRefusedException {
        return switch (column.kind()) {
            case TEXT, OTHER -> Texts.formed(text(value), mapping.text(), column.size());
            case INTEGER, DECIMAL -> number(value);
            case DATE -> date(value);
            case TIMESTAMP -> timestamp(value);
            case MOMENT -> moment(value);
            case BOOLEAN -> flag(value);
            case UNSUPPORTED -> throw new ValueRefusedException("cannot be filled");
        };
    }

    /** What stands in the mapping itself, and must fit without being cut. */
    Object ofLiteral(String literal) throws ValueRefusedException {
        if (column.kind() != ColumnKind.TEXT && column.kind() != ColumnKind.OTHER) {
            return of(literal);
        }
        int characters = literal.codePointCount(0, literal.length());
        if (column.size() > 0 && characters > column.size()) {
            throw new ValueRefusedException("has " + characters + " characters, and the column takes " + column.size());
        }
        return literal;
    }

    private String text(Object value) {
        if (value instanceof LocalDate date) {
            return conversion.format() == null ? date.toString() : formatter().format(date);
        }
        if (value instanceof Instant instant) {
            LocalDateTime wall = wall(instant);
            return (conversion.format() == null ? DateTimeFormatter.ISO_LOCAL_DATE_TIME : formatter()).format(wall);
        }
        return value instanceof BigDecimal number ? scaled(number).toPlainString() : value.toString();
    }

    private BigDecimal number(Object value) throws ValueRefusedException {
        if (value instanceof Boolean flag) {
            return flag ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (value instanceof LocalDate date) {
            return parsed(formatted(date));
        }
        if (value instanceof Instant instant) {
            return parsed(formatted(wall(instant)));
        }
        BigDecimal number = scaled(value instanceof BigDecimal decimal ? decimal : parsed(value.toString()));
        if (column.scale() < 0 || number.stripTrailingZeros().scale() <= column.scale()) {
            return number;
        }
        if (!conversion.round()) {
            throw new ValueRefusedException("is " + number.stripTrailingZeros().toPlainString() + ", and "
                    + column.type() + " has no place for " + "all its digits; see round");
        }
        return number.setScale(column.scale(), RoundingMode.HALF_UP);
    }

    private BigDecimal scaled(BigDecimal number) {
        return conversion.factor() == null ? number : number.multiply(conversion.factor());
    }

    private static BigDecimal parsed(String text) throws ValueRefusedException {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new ValueRefusedException("is \"" + text + "\", which is no number");
        }
    }

    private LocalDate date(Object value) throws ValueRefusedException {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof Instant instant) {
            return wall(instant).toLocalDate();
        }
        try {
            return conversion.format() == null
                    ? LocalDate.parse(value.toString())
                    : LocalDate.parse(value.toString(), formatter());
        } catch (DateTimeException e) {
            throw new ValueRefusedException("is \"" + value + "\", which is no date");
        }
    }

    private LocalDateTime timestamp(Object value) throws ValueRefusedException {
        if (value instanceof Instant instant) {
            return wall(instant);
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        String text = value.toString();
        try {
            if (conversion.format() != null) {
                return LocalDateTime.parse(text, formatter());
            }
            return text.endsWith("Z")
                    ? wall(Instant.parse(text))
                    : text.contains("T")
                            ? LocalDateTime.parse(text)
                            : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeException e) {
            throw new ValueRefusedException("is \"" + text + "\", which is no moment");
        }
    }

    private Object moment(Object value) throws ValueRefusedException {
        return value instanceof Instant instant
                ? instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)
                : timestamp(value).atZone(conversion.zone()).toOffsetDateTime();
    }

    private static Boolean flag(Object value) throws ValueRefusedException {
        return switch (value.toString().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> true;
            case "false", "f", "no", "n", "0" -> false;
            default -> throw new ValueRefusedException("is \"" + value + "\", which is neither true nor false");
        };
    }

    private LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), conversion.zone());
    }

    private String formatted(TemporalAccessor value) throws ValueRefusedException {
        if (conversion.format() == null) {
            throw new ValueRefusedException("is a date and needs a format to become a number, such as yyyyMMdd");
        }
        return formatter().format(value);
    }

    private DateTimeFormatter formatter() {
        return DateTimeFormatter.ofPattern(String.valueOf(conversion.format()), Locale.ROOT);
    }
}
