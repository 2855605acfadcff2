package io.tributary.intake.format.mail;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of mails: RFC 5322, its obsolete forms, and what mail programs write in their stead. */
final class MailDate {
    private static final String TIME =
            "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:\\.\\d{1,9})?)?"
                    + "(?:\\s*(?<half>[AaPp][Mm])\\b)?";
    private static final String ZONE = "(?:\\s*\\(?(?<zone>[A-Za-z]{0,5}\\s?[+-]\\d{1,2}:?\\d{2}|[A-Za-z]{1,5}))?";
    private static final List<Pattern> FORMS = List.of(
            // Mon, 2 Jan 2006 15:04:05 +0100
            Pattern.compile(
                    "\\b0{0,2}(?<day>\\d{1,2})[\\s-]+(?<month>[A-Za-z]{3,9})\\.?[\\s,-]+(?<year>\\d{2,4})[\\s,]+(?:at\\s)?"
                            + TIME + ZONE),
            // Mon Jan 2 15:04:05 CET 2006
            Pattern.compile("\\b(?<month>[A-Za-z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+" + TIME + ZONE
                    + "\\)?,?\\s+(?<year>\\d{4})"),
            // Jan 2, 2006 15:04:05
            Pattern.compile("\\b(?<month>[A-Za-z]{3,9})\\.?\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4}),?\\s+(?:at\\s)?"
                    + TIME + ZONE),
            // 2006-01-02T15:04:05+01:00
            Pattern.compile("\\b(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})[T\\s]+" + TIME + ZONE));

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            entry("EST", -5),
            entry("EDT", -4),
            entry("CST", -6),
            entry("CDT", -5),
            entry("MST", -7),
            entry("MDT", -6),
            entry("PST", -8),
            entry("PDT", -7),
            entry("WEST", 1),
            entry("BST", 1),
            entry("CET", 1),
            entry("MET", 1),
            entry("CEST", 2),
            entry("MEST", 2),
            entry("EET", 2),
            entry("EEST", 3),
            entry("MSK", 3),
            entry("JST", 9),
            entry("KST", 9));

    private MailDate() {}

    static Optional<Instant> parse(String text) {
        String bounded = text.length() <= 200 ? text : text.substring(0, 200);
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(bounded);
            if (matcher.find()) {
                try {
                    return Optional.of(instant(matcher)).filter(date -> !date.isBefore(Instant.EPOCH));
                } catch (DateTimeException e) {
                    return Optional.empty(); // a 31st of February: no moment can be made of it
                }
            }
        }
        return Optional.empty();
    }

    private static Instant instant(Matcher matcher) {
        int hour = Integer.parseInt(matcher.group("hour"));
        String half = matcher.group("half");
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
        }
        String second = matcher.group("second");
        return LocalDateTime.of(
                        year(matcher.group("year")),
                        month(matcher.group("month")),
                        Integer.parseInt(matcher.group("day")),
                        hour,
                        Integer.parseInt(matcher.group("minute")),
                        second == null ? 0 : Math.min(Integer.parseInt(second), 59)) // leap seconds
                .toInstant(offset(matcher.group("zone")));
    }

    /** RFC 5322, section 4.3: two digits from 50 on and three digits count from 1900. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return digits.length() == 2 && year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int at = MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
        if (at < 0 || at % 3 != 0) {
            throw new DateTimeException("no month");
        }
        return at / 3 + 1;
    }

    /** UTC where the zone is missing or unknown, as RFC 5322 has it. */
    private static ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
        if (sign < 0) {
            return ZoneOffset.ofHours(ZONE_HOURS.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
        }
        String digits = zone.substring(sign + 1).replace(":", "");
        int hours = Integer.parseInt(digits.substring(0, digits.length() - 2));
        int minutes = Integer.parseInt(digits.substring(digits.length() - 2));
        int direction = zone.charAt(sign) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(direction * hours, direction * minutes);
    }
}
