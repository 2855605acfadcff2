package io.tributary.launcher.matching.labelled;

import io.tributary.launcher.LauncherException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one file mean.
 *
 * @param names the columns, as written
 * @param meanings what they mean, in the same order; {@code null} for those that nobody knows
 */
record Columns(List<String> names, List<@Nullable Meaning> meanings) {

    /**
     * By the map of the user, else by well-known names.
     *
     * @param reserved columns that must not be looked at: the id and the truth
     */
    static Columns of(List<String> names, Map<String, Meaning> map, List<String> reserved, ColumnNames known) {
        List<@Nullable Meaning> meanings = new ArrayList<>();
        for (String name : names) {
            if (reserved.stream().anyMatch(each -> isSame(each, name))) {
                meanings.add(new Meaning(Member.IGNORE, ""));
            } else {
                meanings.add(map.entrySet().stream()
                        .filter(entry -> isSame(entry.getKey(), name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .or(() -> known.find(name))
                        .orElse(null));
            }
        }
        return new Columns(names, meanings);
    }

    /** Index of a column by its name, whatever its capitals and blanks; -1 if there is none. */
    static int indexOf(List<String> names, String name) {
        int exact = names.indexOf(name);
        return exact >= 0
                ? exact
                : IntStream.range(0, names.size())
                        .filter(index -> isSame(names.get(index), name))
                        .findFirst()
                        .orElse(-1);
    }

    static int require(List<String> names, String name, String option, String file) {
        int index = indexOf(names, name);
        if (index < 0) {
            throw new LauncherException(
                    "%s has no column '%s' (%s). It has: %s.".formatted(file, name, option, String.join(", ", names)));
        }
        return index;
    }

    private static boolean isSame(String left, String right) {
        return left.equals(right) || ColumnNames.words(left).equals(ColumnNames.words(right));
    }

    boolean has(Member member) {
        return first(member).isPresent();
    }

    /** Index of the first column of a meaning. */
    Optional<Integer> first(Member member) {
        return all(member).stream().findFirst();
    }

    /** Indices of all columns of a meaning. */
    List<Integer> all(Member member) {
        return IntStream.range(0, meanings.size())
                .filter(index -> {
                    Meaning meaning = meanings.get(index);
                    return meaning != null && meaning.member() == member;
                })
                .boxed()
                .toList();
    }

    /** Columns of which nobody knows what they mean. */
    List<String> unknown() {
        return IntStream.range(0, names.size())
                .filter(index -> meanings.get(index) == null)
                .mapToObj(names::get)
                .toList();
    }

    /** The same without one column. */
    Columns without(int index) {
        List<@Nullable Meaning> fewer = new ArrayList<>(meanings);
        fewer.set(index, new Meaning(Member.IGNORE, ""));
        return new Columns(names, fewer);
    }
}
