package io.tributary.intake.translation;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people write them. Only what can be read in one way is understood. */
final class Dates {
    private static final String MONTH = "(?<month>\\d{1,2})";
    private static final String DAY = "(?<day>\\d{1,2})";
    private static final String YEAR = "(?<year>\\d{4})";
    private static final String NAME = "(?<name>\\p{L}{3,12})";
    private static final String MIDNIGHT = "(?:[T ]00:00(?::00(?:\\.0{1,9})?)?)?";
    private static final List<Pattern> WAYS = List.of(
            Pattern.compile(YEAR + "-" + MONTH + "-" + DAY + MIDNIGHT),
            Pattern.compile(YEAR + "(?<s>[/.])" + MONTH + "\\k<s>" + DAY + MIDNIGHT),
            Pattern.compile("(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)"),
            Pattern.compile(DAY + "\\. ?" + MONTH + "\\. ?" + YEAR + "(?: ?г\\.?)?" + MIDNIGHT),
            Pattern.compile(YEAR + " ?[年년] ?" + MONTH + " ?[月월] ?" + DAY + " ?[日号일]?"),
            Pattern.compile(DAY + "(?:st|nd|rd|th|\\.|er)?(?: de| of)? " + NAME + "\\.?,?(?: de)? " + YEAR
                    + "(?: ?г\\.?| года)?"),
            Pattern.compile(DAY + "-" + NAME + "-" + YEAR),
            Pattern.compile(NAME + "\\.? " + DAY + "(?:st|nd|rd|th)?,? " + YEAR));
    private static final Pattern EITHER_WAY = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})");

    private Dates() {}

    /** The date in ISO 8601. What cannot be understood, or in two ways, stays as it is. */
    static String standard(String text) {
        LocalDate date = text.length() <= 40 ? read(Normalizer.normalize(text, Normalizer.Form.NFKC)) : null;
        return date == null ? text : date.toString();
    }

    /** Whether it is a date for those who write the day first, and another one for those who write the month first. */
    static boolean isAmbiguous(String text) {
        Matcher matcher = EITHER_WAY.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        LocalDate dayFirst = date(matcher.group(4), matcher.group(3), matcher.group(1));
        LocalDate monthFirst = date(matcher.group(4), matcher.group(1), matcher.group(3));
        return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
    }

    private static @Nullable LocalDate read(String text) {
        for (Pattern way : WAYS) {
            Matcher matcher = way.matcher(text);
            if (matcher.matches()) {
                return date(
                        matcher.group("year"),
                        way.pattern().contains("<name>")
                                ? Months.number(matcher.group("name"))
                                : matcher.group("month"),
                        matcher.group("day"));
            }
        }
        Matcher either = EITHER_WAY.matcher(text);
        if (!either.matches() || isAmbiguous(text)) {
            return null;
        }
        LocalDate dayFirst = date(either.group(4), either.group(3), either.group(1));
        return dayFirst == null ? date(either.group(4), either.group(1), either.group(3)) : dayFirst;
    }

    private static @Nullable LocalDate date(String year, @Nullable String month, String day) {
        try {
            return month == null
                    ? null
                    : LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Names of months; loaded only when somebody writes one. */
    private static final class Months {
        private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "nl", "pl", "pt", "ru"};
        private static final Words WORDS = Words.of("9: sep, sept");

        static {
            for (String language : LANGUAGES) {
                for (Month month : Month.values()) {
                    for (TextStyle style : List.of(
                            TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                        WORDS.add(month.getDisplayName(style, new Locale(language)), String.valueOf(month.getValue()));
                    }
                }
            }
        }

        static @Nullable String number(String name) {
            return WORDS.code(name);
        }
    }
}
