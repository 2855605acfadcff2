package io.tributary.intake.format.social;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as the advertising platforms write them. */
final class LeadMoment {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private LeadMoment() {}

    /** Reads ISO 8601 with an offset (with or without colon), a blank for the {@code T}, or seconds since 1970. */
    static @Nullable Instant parse(String text) {
        try {
            if (text.matches("\\d{1,12}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return OffsetDateTime.parse(
                            text.replaceFirst("^(\\S+) +(?=\\d)", "$1T").replace(" ", ""), ISO)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
