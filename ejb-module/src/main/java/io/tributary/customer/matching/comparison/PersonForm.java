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
 */
record PersonForm(
        List<Word> given,
        @Nullable Word allGiven,
        List<Word> family,
        @Nullable Word allFamily,
        @Nullable Word patronymic,
        @Nullable String suffix,
        boolean ordered,
        String display) {

    static PersonForm of(NameFeature name) {
        return of(name.given(), name.family(), name);
    }

    /** The same with given and family name in each other's place. */
    static PersonForm turned(NameFeature name) {
        if (name.ordered() || name.given().size() < 2) {
            return of(name.family(), name.given(), name);
        }
        List<NameToken> all = name.tokens();
        return of(all.subList(1, all.size()), all.subList(0, 1), name);
    }

    private static PersonForm of(List<NameToken> given, List<NameToken> family, NameFeature name) {
        return new PersonForm(
                given.stream().map(Word::of).toList(),
                given.isEmpty() ? null : Word.joined(given),
                family.stream().map(Word::of).toList(),
                family.isEmpty() ? null : Word.joined(family),
                name.patronymic() == null ? null : Word.of(name.patronymic()),
                name.suffix(),
                name.ordered(),
                display(name));
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
