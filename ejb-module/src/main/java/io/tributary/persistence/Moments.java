package io.tributary.persistence;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;

/**
 * Keeps moments as UTC wall-clock time with microseconds, and days as they are, in whatever time zone the hub runs. The drivers of
 * PostgreSQL and Oracle take the parts of a {@code LocalDateTime}; that of DB2 makes a {@code Timestamp} of it, which in the hour that a
 * zone leaves out would be another hour: there the calendar of UTC is named.
 */
final class Moments implements JdbiPlugin {
    private static final int MICROS = 1_000;

    private final boolean byCalendar;

    Moments(Vendor vendor) {
        byCalendar = vendor == Vendor.DB2;
    }

    @Override
    public void customizeJdbi(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerColumnMapper(Instant.class, this::instant);
        if (byCalendar) {
            jdbi.registerArgument(new DayArgument());
            jdbi.registerColumnMapper(
                    LocalDate.class, (ColumnMapper<LocalDate>) (rs, column, context) -> day(rs, column));
        }
    }

    private @Nullable Instant instant(ResultSet rs, int column, Object context) throws SQLException {
        if (byCalendar) {
            Timestamp moment = rs.getTimestamp(column, utc());
            return moment == null ? null : moment.toInstant();
        }
        LocalDateTime moment = rs.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(ResultSet rs, int column) throws SQLException {
        Date day = rs.getDate(column, utc());
        return day == null
                ? null
                : Instant.ofEpochMilli(day.getTime()).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private void bind(PreparedStatement statement, int position, Instant moment) throws SQLException {
        if (byCalendar) {
            Timestamp timestamp = new Timestamp(moment.toEpochMilli());
            timestamp.setNanos(moment.getNano() / MICROS * MICROS);
            statement.setTimestamp(position, timestamp, utc());
        } else {
            statement.setObject(
                    position, LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
        }
    }

    /** A new one each time: drivers set its fields. */
    private static Calendar utc() {
        return new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }

    private final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> bind(statement, position, value);
        }
    }

    private static final class DayArgument extends AbstractArgumentFactory<LocalDate> {
        DayArgument() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setDate(
                    position,
                    new Date(value.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()),
                    utc());
        }
    }
}
