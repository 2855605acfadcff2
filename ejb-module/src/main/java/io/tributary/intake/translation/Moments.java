package io.tributary.intake.translation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments in time as sources write them. */
final class Moments {
    private static final List<DateTimeFormatter> WITH_OFFSET = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendOffset("+HHMM", "+0000")
                    .toFormatter(Locale.ROOT),
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));

    private Moments() {}

    /**
     * The moment in UTC, to the microsecond, such as {@code 2026-01-31T12:00:00Z}. A date alone means its beginning in UTC. What has no
     * offset, or cannot be understood, stays as it is.
     */
    static @Nullable String utc(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.length() == 10) {
            try {
                return LocalDate.parse(text)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toString();
            } catch (DateTimeException e) {
                return text;
            }
        }
        for (DateTimeFormatter formatter : WITH_OFFSET) {
            try {
                Instant moment = OffsetDateTime.parse(text, formatter).toInstant();
                return moment.truncatedTo(ChronoUnit.MICROS).toString();
            } catch (DateTimeException e) {
                continue; // the next way of writing it
            }
        }
        return text;
    }
}
