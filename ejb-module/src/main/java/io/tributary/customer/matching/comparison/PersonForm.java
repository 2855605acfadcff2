package io.tributary.customer.matching.comparison;

import io.tributary.customer.matching.feature.NameFeature;
import io.tributary.customer.matching.feature.NameToken;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One form of a person's name, ready to be compared.
 *
 * @param given words of the given name
 * @param allGiven the given name as one word
 * @param family words of the family name
 * @param allFamily the family name as one word
 * @param ordered whether the source says which words are given names
 * @param certain whether this form has them so
 */
record PersonForm(
        List<Word> given,
        @Nullable Word allGiven,
        List<Word> family,
        @Nullable Word allFamily,
        @Nullable Word patronymic,
        @Nullable String suffix,
        boolean ordered,
        boolean certain,
        String display) {
    private static final double FAR = 4;

    static PersonForm of(NameFeature name) {
        return of(name.given(), name.family(), name.ordered(), name);
    }

    /** The same with given and family name in each other's place. */
    static PersonForm turned(NameFeature name) {
        if (name.ordered() || name.given().size() < 2) {
            return of(name.family(), name.given(), false, name);
        }
        List<NameToken> all = name.tokens();
        return of(all.subList(1, all.size()), all.subList(0, 1), false, name);
    }

    private static PersonForm of(List<NameToken> given, List<NameToken> family, boolean certain, NameFeature name) {
        return new PersonForm(
                given.stream().map(Word::of).toList(),
                given.isEmpty() ? null : Word.joined(given),
                family.stream().map(Word::of).toList(),
                family.isEmpty() ? null : Word.joined(family),
                name.patronymic() == null ? null : Word.of(name.patronymic()),
                name.suffix(),
                name.ordered(),
                certain,
                display(name));
    }

    /** Whether a given name begins like the other's family name, without which it need not be tried whether they have changed places. */
    boolean mayBeTurned(PersonForm other) {
        return alike(allGiven, other.allFamily) || alike(allFamily, other.allGiven);
    }

    private static boolean alike(@Nullable Word one, @Nullable Word other) {
        return one != null
                && other != null
                && one.text().charAt(0) == other.text().charAt(0);
    }

    /** Whether this form is a guess, and the other way round would be a far more usual name. */
    boolean odd(Vocabulary vocabulary) {
        if (certain || allFamily == null || given.isEmpty()) {
            return false;
        }
        String first = given.get(0).text();
        String last = allFamily.text();
        return vocabulary.frequency("given", last) * vocabulary.frequency("family", first)
                > FAR * vocabulary.frequency("given", first) * vocabulary.frequency("family", last);
    }

    private static String display(NameFeature name) {
        return Stream.of(
                        name.given().stream(),
                        Stream.ofNullable(name.patronymic()),
                        name.particles().stream().map(NameToken::of),
                        name.family().stream(),
                        Stream.ofNullable(name.suffix()).map(NameToken::of))
                .flatMap(words -> words)
                .map(word -> word.written() == null ? word.text() : word.written())
                .collect(Collectors.joining(" "));
    }
}
