package io.tributary.launcher.matching.labelled;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of birth as files have them: in many orders, with names of months, or only a part of them. */
final class WrittenDate {
    private static final Pattern TIME = Pattern.compile("[ Tt]\\d{1,2}:\\d{2}.*$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:\\s*[-/.年]\\s*(\\d{1,2})(?:\\s*[-/.月]\\s*(\\d{1,2})\\s*日?)?\\s*月?)?\\s*年?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern COMPACT_MONTH = Pattern.compile("((?:1[5-9]|20)\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4}|\\d{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{4})");
    private static final Pattern WITH_NAME = Pattern.compile(
            "(?:(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s,-]*(?:of |de )?)?(\\p{L}{3,12})\\.?[\\s,-]*(?:de )?(?:(\\d{1,2})(?:st|nd|rd|th)?[\\s,]+)?(\\d{4})");
    private static final Pattern AROUND =
            Pattern.compile("^(?:c\\.?|ca\\.?|circa|abt\\.?|about|around|um|ca)\\s*(?=\\d)");
    private static final int[] NOTHING = {};

    private WrittenDate() {}

    /** The date as {@code yyyy-MM-dd}, or {@code yyyy-MM} or {@code yyyy} where the rest is missing or cannot be; empty if it is no date. */
    static String read(String text, DateOrder order) {
        String date = TIME.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT))
                .replaceFirst("");
        date = AROUND.matcher(date).replaceFirst("");
        Matcher matcher = COMPACT.matcher(date);
        if (matcher.matches()) {
            return compact(matcher);
        }
        matcher = COMPACT_MONTH.matcher(date);
        if (matcher.matches()) {
            return of(number(matcher, 1), number(matcher, 2), 0);
        }
        matcher = YEAR_FIRST.matcher(date);
        if (matcher.matches()) {
            return of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        }
        matcher = YEAR_LAST.matcher(date);
        if (matcher.matches()) {
            int first = number(matcher, 1);
            int second = number(matcher, 2);
            int year = century(matcher.group(3));
            return order == DateOrder.DAY_FIRST ? of(year, second, first) : of(year, first, second);
        }
        matcher = MONTH_YEAR.matcher(date);
        if (matcher.matches()) {
            return of(number(matcher, 2), number(matcher, 1), 0);
        }
        matcher = WITH_NAME.matcher(date);
        if (matcher.matches()) {
            int day = matcher.group(1) != null ? number(matcher, 1) : number(matcher, 3);
            return of(number(matcher, 4), MonthNames.number(matcher.group(2)), day);
        }
        return "";
    }

    /** The two numbers before the year in a date that ends with its year; none for other dates. */
    static int[] twoPartsBeforeYear(String text) {
        Matcher matcher = YEAR_LAST.matcher(TIME.matcher(text.strip()).replaceFirst(""));
        return matcher.matches() ? new int[] {number(matcher, 1), number(matcher, 2)} : NOTHING;
    }

    /** As it is, or with day and month swapped where only that is a date; what remains is said less precisely. */
    static String of(int year, int month, int day) {
        if (year < 1 || year > 9999) {
            return "";
        }
        if (isDate(year, month, day)) {
            return LocalDate.of(year, month, day).toString();
        }
        if (isDate(year, day, month)) {
            return LocalDate.of(year, day, month).toString();
        }
        return month >= 1 && month <= 12 ? "%04d-%02d".formatted(year, month) : "%04d".formatted(year);
    }

    /** Eight digits are nearly always year first; where that is no year, day first. */
    private static String compact(Matcher matcher) {
        int year = number(matcher, 1);
        String digits = matcher.group();
        int last = Integer.parseInt(digits.substring(4));
        if ((year < 1300 || year > 2100) && last > 1300 && last < 2100) {
            return of(last, Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(0, 2)));
        }
        return of(year, number(matcher, 2), number(matcher, 3));
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Two digits: whoever is in a file was born in the last hundred years. */
    private static int century(String year) {
        int number = Integer.parseInt(year);
        return year.length() == 4 ? number : number <= 25 ? 2000 + number : 1900 + number;
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Names of months in the languages of the hub's users and their neighbours. */
    private static final class MonthNames {
        private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "nl", "pl", "pt", "ru"};
        private static final Map<String, Integer> NUMBERS = new HashMap<>();

        static {
            for (String language : LANGUAGES) {
                for (Month month : Month.values()) {
                    for (TextStyle style : new TextStyle[] {
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
                    }) {
                        String name = month.getDisplayName(style, new Locale(language))
                                .toLowerCase(Locale.ROOT);
                        NUMBERS.putIfAbsent(name.replace(".", ""), month.getValue());
                    }
                }
            }
            NUMBERS.putIfAbsent("sep", 9);
            NUMBERS.putIfAbsent("sept", 9);
        }

        static int number(String name) {
            return NUMBERS.getOrDefault(name, 0);
        }
    }
}
