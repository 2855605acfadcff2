package io.tributary.launcher.matching.labelled;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The names by which columns are known in many files and languages ({@code well-known-columns.yaml}). */
final class ColumnNames {
    /** Words that say nothing about what a column holds: whose it is, which one of several, how it was treated. */
    private static final Set<String> NOISE = Set.of(
            "fake",
            "clean",
            "cleaned",
            "std",
            "standardised",
            "standardized",
            "norm",
            "normalised",
            "normalized",
            "orig",
            "original",
            "raw",
            "text",
            "txt",
            "value",
            "val",
            "str",
            "field",
            "col",
            "customer",
            "client",
            "contact",
            "person",
            "party",
            "patient",
            "member",
            "user",
            "voter",
            "primary",
            "main",
            "current",
            "home",
            "private",
            "the",
            "kunde",
            "kunden",
            "our",
            "legal",
            "registered",
            "entity",
            "company",
            "org",
            "organisation",
            "organization",
            "business",
            "supplier",
            "vendor",
            "account",
            "employee",
            "full",
            "postal",
            "mailing",
            "desc",
            "descr");

    private final Map<String, Meaning> byName = new HashMap<>();

    ColumnNames() {
        try (InputStream in = ColumnNames.class.getResourceAsStream("well-known-columns.yaml")) {
            Map<String, List<String>> known = new YAMLMapper()
                    .readValue(Objects.requireNonNull(in), new TypeReference<Map<String, List<String>>>() {});
            known.forEach((meaning, names) ->
                    names.forEach(name -> byName.put(String.join("", words(name)), Meaning.parse(meaning))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a column of this name holds, if the name is known: as it is, without a number at its end, without words that say nothing. */
    Optional<Meaning> find(String column) {
        List<String> words = new ArrayList<>(words(column));
        Optional<Meaning> whole = known(words);
        if (whole.isPresent() || words.isEmpty()) {
            return whole;
        }
        words.removeIf(word -> word.chars().allMatch(Character::isDigit));
        int last = words.size() - 1;
        if (last >= 0) {
            words.set(last, words.get(last).replaceFirst("\\d+$", ""));
        }
        Optional<Meaning> numberless = known(words);
        if (numberless.isPresent()) {
            return numberless;
        }
        words.removeIf(NOISE::contains);
        return known(words);
    }

    private Optional<Meaning> known(List<String> words) {
        return Optional.ofNullable(byName.get(String.join("", words)));
    }

    /** The words of a name: {@code DateOfBirth}, {@code date_of_birth} and {@code Date of birth} have the same. */
    static List<String> words(String name) {
        String parted = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(parted.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
