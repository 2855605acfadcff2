package io.tributary.intake.format.csv;

import io.tributary.intake.source.Source;
import io.tributary.intake.source.Source.Csv.ColumnType;
import io.tributary.intake.translation.Problem;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of a row, as its columns are configured. */
final class CsvCell {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,'’ ])\\d{3}(\\1\\d{3})*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,30}");

    private CsvCell() {}

    /** Without blanks of any script around it. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** The value as mappings expect it; {@code null} if the cell does not hold what its column says. */
    static @Nullable String convert(String text, ColumnType type, Source.Csv csv) {
        return switch (type) {
            case TEXT -> text;
            case DECIMAL -> decimal(text, csv.decimal());
            case DATE -> date(text, csv.date());
        };
    }

    /** What was expected of a cell. */
    static Problem problem(String path, String line, String text, ColumnType type, Source.Csv csv) {
        String found = ", found '" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "'";
        return type == ColumnType.DATE
                ? new Problem(path, "csv.date", line + "expected a date like " + csv.date() + found)
                : new Problem(
                        path,
                        "csv.decimal",
                        line + "expected a number with decimal separator '" + csv.decimal() + "'" + found);
    }

    /** A number such as {@code 1.234,56}, {@code 1 234,56}, {@code 12,00-} or {@code (12,00)} as {@code 1234.56}. */
    static @Nullable String decimal(String cell, char separator) {
        String text = trim(Normalizer.normalize(cell, Normalizer.Form.NFKC).replace('\u2212', '-'));
        boolean negative = false;
        if (text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = trim(text.substring(1, text.length() - 1));
        } else if (text.startsWith("-") || text.startsWith("+")) {
            negative = text.startsWith("-");
            text = trim(text.substring(1));
        } else if (text.endsWith("-")) {
            negative = true;
            text = trim(text.substring(0, text.length() - 1));
        }
        int point = text.indexOf(separator);
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        if (GROUPED.matcher(whole).matches() && whole.indexOf(separator) < 0) {
            whole = whole.replaceAll("\\D", "");
        }
        if ((!whole.isEmpty() && !DIGITS.matcher(whole).matches())
                || (!fraction.isEmpty() && !DIGITS.matcher(fraction).matches())
                || (whole.isEmpty() && fraction.isEmpty())) {
            return null;
        }
        BigDecimal value = new BigDecimal((whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction));
        return (negative ? value.negate() : value).toPlainString();
    }

    /** A date by a pattern, strictly (there is no 31 February), in ISO 8601. */
    static @Nullable String date(String cell, String pattern) {
        try {
            // The strict resolver wants the year as 'u'; people write 'y'.
            DateTimeFormatter formatter =
                    DateTimeFormatter.ofPattern(unquoted(pattern), Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            return LocalDate.parse(cell, formatter).toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String unquoted(String pattern) {
        StringBuilder changed = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            changed.append(c == 'y' && !quoted ? 'u' : c);
        }
        return changed.toString();
    }
}
