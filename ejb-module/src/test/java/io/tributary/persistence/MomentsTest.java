package io.tributary.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import oracle.sql.TIMESTAMP;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moments in the hour that the server's time zone leaves out, and days that it leaves out. */
class MomentsTest {
    private static final Instant IN_THE_GAP = Instant.parse("2026-03-29T02:30:00.123456789Z");
    private static final LocalDate SKIPPED_IN_SAMOA = LocalDate.of(2011, 12, 30);

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void live_where_that_hour_does_not_exist() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void come_home() {
        TimeZone.setDefault(before);
    }

    @Test
    void postgresql_and_oracle_are_given_the_parts_of_utc() throws SQLException {
        LocalDateTime utc = LocalDateTime.of(2026, 3, 29, 2, 30, 0, 123_456_000);
        for (Vendor vendor : List.of(Vendor.POSTGRESQL, Vendor.ORACLE)) {
            assertThat(bound(vendor, Instant.class, IN_THE_GAP)).containsExactly(utc);
        }
        assertThat(TIMESTAMP.of(utc).stringValue()).isEqualTo("2026-03-29 02:30:00.123456");
    }

    @Test
    void db2_is_given_the_moment_with_the_calendar_of_utc() throws SQLException {
        List<Object> bound = bound(Vendor.DB2, Instant.class, IN_THE_GAP);

        assertThat(((Timestamp) bound.get(0)).toInstant()).isEqualTo(Instant.parse("2026-03-29T02:30:00.123456Z"));
        assertThat(shown(bound, "yyyy-MM-dd HH:mm")).isEqualTo("2026-03-29 02:30");
    }

    @Test
    void db2_is_given_days_that_the_zone_has_skipped() throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));

        List<Object> bound = bound(Vendor.DB2, LocalDate.class, SKIPPED_IN_SAMOA);

        assertThat(bound.get(0)).isInstanceOf(Date.class);
        assertThat(shown(bound, "yyyy-MM-dd")).isEqualTo("2011-12-30");
    }

    /** As a driver reads it: the fields of the calendar at that moment. */
    private static String shown(List<Object> bound, String pattern) {
        DateFormat format = new SimpleDateFormat(pattern, Locale.ROOT);
        format.setCalendar((Calendar) bound.get(1));
        return format.format((java.util.Date) bound.get(0));
    }

    private static List<Object> bound(Vendor vendor, Class<?> type, Object value) throws SQLException {
        Jdbi jdbi = HubDataSource.configure(Jdbi.create("jdbc:none"), vendor);
        Argument argument = jdbi.getConfig(Arguments.class).findFor(type, value).orElseThrow();
        List<Object> bound = new ArrayList<>();
        PreparedStatement statement = (PreparedStatement) Proxy.newProxyInstance(
                MomentsTest.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (self, method, given) -> {
                    for (int i = 1; i < given.length; i++) {
                        bound.add(Objects.requireNonNull(given[i]));
                    }
                    return null;
                });
        argument.apply(1, statement, null);
        return bound;
    }
}
