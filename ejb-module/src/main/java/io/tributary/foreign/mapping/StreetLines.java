package io.tributary.foreign.mapping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts of address lines, for tables that keep them apart. */
final class StreetLines {
    /** "Am Markt 12 a", "Rue de Rivoli 99-101". */
    private static final Pattern NUMBER_LAST = Pattern.compile(
            "(?<street>.*\\D)[\\s,]+(?<number>\\d+(?:\\s?[A-Za-z])?(?:\\s?[-/]\\s?\\d+\\s?[A-Za-z]?)*)");
    /** "12a Market Street". */
    private static final Pattern NUMBER_FIRST = Pattern.compile("(?<number>\\d+[A-Za-z]?)[\\s,]+(?<street>\\D.*)");

    private StreetLines() {}

    /** A line, counted from 1. */
    static @Nullable String line(@Nullable Object lines, int number) {
        List<String> all = lines == null
                ? List.of()
                : lines.toString()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return number <= all.size() ? all.get(number - 1) : null;
    }

    /** The first line without its house number. */
    static @Nullable String street(@Nullable Object lines) {
        Matcher matcher = match(lines);
        return matcher == null ? line(lines, 1) : matcher.group("street").strip();
    }

    /** The house number at the end or the beginning of the first line. */
    static @Nullable String houseNumber(@Nullable Object lines) {
        Matcher matcher = match(lines);
        return matcher == null ? null : matcher.group("number").strip();
    }

    private static @Nullable Matcher match(@Nullable Object lines) {
        String first = line(lines, 1);
        if (first == null) {
            return null;
        }
        Matcher last = NUMBER_LAST.matcher(first);
        if (last.matches()) {
            return last;
        }
        Matcher leading = NUMBER_FIRST.matcher(first);
        return leading.matches() ? leading : null;
    }
}
