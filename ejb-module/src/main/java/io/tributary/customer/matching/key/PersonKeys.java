package io.tributary.customer.matching.key;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.comparison.Sound;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.matching.feature.NameFeature;
import io.tributary.customer.matching.feature.NameToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keys of a person's name: given and family name as they sound, in either order, alone and with when and where; and each of them alone with more of when and where, because
 * the other may be wrong.
 */
final class PersonKeys {
    private static final int FORMS = 3;
    private static final int WORDS = 3;

    private PersonKeys() {}

    static void add(Features features, Refinements refined, KeyTexts keys) {
        List<NameFeature> names = features.names().stream().limit(FORMS).toList();
        for (NameFeature name : names) {
            add(name, features, refined, keys);
        }
        if (features.kind() == Kind.PERSON) {
            refined.areas().forEach(area -> keys.add("born-there", refined.date(), area));
        }
    }

    private static void add(NameFeature name, Features features, Refinements refined, KeyTexts keys) {
        String family = Sound.skeleton(joined(name.family()));
        Set<String> givens = name.given().isEmpty()
                ? Set.of("")
                : Roots.skeletons(name.given().get(0).text());
        for (String given : givens) {
            whole(given, family, features, refined, keys);
        }
        for (String part : parts(name)) {
            keys.add("born", refined.date(), part);
        }
        String initial =
                name.given().isEmpty() ? "" : name.given().get(0).text().substring(0, 1);
        keys.add("family-initial", Sound.of(joined(name.family())), initial);
        keys.add("family-year", family, initial, refined.year());
        refined.areas().forEach(area -> keys.add("family-area", family, area));
        refined.facts().forEach(fact -> keys.add("family-fact", family, fact));
        String familyInitial = family.isEmpty() ? "" : family.substring(0, 1);
        for (String given : givens) {
            keys.add("given-initial", given, familyInitial);
            refined.facts().forEach(fact -> keys.add("given-fact", given, familyInitial, fact));
        }
        if (name.family().size() > 1 || name.given().size() > 1) {
            others(name, keys);
        }
    }

    private static void whole(String given, String family, Features features, Refinements refined, KeyTexts keys) {
        String pair = given.isEmpty() || family.isEmpty() ? "" : pair(given, family);
        keys.add("name", pair);
        keys.add("name-year", pair, refined.year());
        refined.areas().forEach(area -> keys.add("name-area", pair, area));
        refined.cities().forEach(city -> keys.add("name-city", pair, city));
        if (features.kind() == Kind.PERSON && !features.organisations().isEmpty()) {
            keys.add(
                    "name-employer",
                    pair,
                    Sound.skeleton(features.organisations().get(0).split(" ", 2)[0]));
        }
    }

    /** Each name alone, the order of given and family name left open. */
    private static Set<String> parts(NameFeature name) {
        Set<String> parts = new LinkedHashSet<>();
        if (!name.given().isEmpty()) {
            parts.addAll(Roots.skeletons(name.given().get(0).text()));
        }
        parts.add(Sound.skeleton(joined(name.family())));
        return parts;
    }

    /** Further pairs: double family names, middle names, splits that are guesses. */
    private static void others(NameFeature name, KeyTexts keys) {
        List<String> words = name.tokens().stream()
                .filter(token -> !token.initial())
                .map(token -> Sound.skeleton(token.text()))
                .distinct()
                .limit(WORDS)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                keys.add("name", pair(words.get(i), words.get(j)));
            }
        }
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "+" + other : other + "+" + one;
    }

    private static String joined(List<NameToken> words) {
        return words.stream().map(NameToken::text).collect(Collectors.joining());
    }
}
