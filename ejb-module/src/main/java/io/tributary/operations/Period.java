package io.tributary.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The time to which books are drawn up, by when the edge received a record.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record Period(Instant from, Instant to) {
    private static final Period ALWAYS =
            new Period(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));

    /** A day in UTC; all time if it is {@code null}. */
    public static Period of(@Nullable LocalDate day) {
        return day == null
                ? ALWAYS
                : new Period(
                        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Whether a moment lies in it. */
    public boolean includes(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** Whether this is a part of time only. */
    public boolean limited() {
        return !equals(ALWAYS);
    }
}
