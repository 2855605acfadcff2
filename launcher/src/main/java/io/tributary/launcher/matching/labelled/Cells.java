package io.tributary.launcher.matching.labelled;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a row by what they mean; what says that nothing is known is not there. */
record Cells(Columns columns, List<String> row) {

    /** All values of a meaning. */
    Stream<String> all(Member member) {
        return columns.all(member).stream()
                .map(index -> Missing.asEmpty(row.get(index)))
                .filter(value -> !value.isEmpty());
    }

    /** All values of a meaning, with a blank between them; {@code null} if there is none. */
    @Nullable String joined(Member... members) {
        return joined(" ", members);
    }

    @Nullable String joined(String separator, Member... members) {
        String text = Arrays.stream(members).flatMap(this::all).distinct().collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }

    /** The first value of a meaning. */
    @Nullable String first(Member member) {
        return all(member).findFirst().orElse(null);
    }

    int number(Member member) {
        String digits = Objects.requireNonNullElse(first(member), "").replaceFirst("\\.0+$", "");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    /** Calls with detail and value of all cells of a meaning that has details. */
    Stream<Detailed> detailed(Member member) {
        return columns.all(member).stream()
                .map(index -> new Detailed(
                        Objects.requireNonNull(columns.meanings().get(index)).detail(),
                        Missing.asEmpty(row.get(index))))
                .filter(each -> !each.value().isEmpty());
    }

    record Detailed(String detail, String value) {}
}
