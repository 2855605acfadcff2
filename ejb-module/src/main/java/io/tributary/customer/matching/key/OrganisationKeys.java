package io.tributary.customer.matching.key;

import io.tributary.customer.matching.comparison.Sound;
import io.tributary.customer.matching.feature.Features;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys of an organisation's name: its first words, its longest words, all of it, its initials; with where. */
final class OrganisationKeys {
    private static final int FORMS = 2;
    private static final int WORDS = 3;
    private static final int PREFIX = 8;

    private static final Set<String> FILLERS =
            Set.of("the", "and", "und", "of", "for", "de", "la", "le", "der", "die", "das", "i", "y", "e", "et", "a");

    private OrganisationKeys() {}

    static void add(Features features, Refinements refined, KeyTexts keys) {
        features.organisations().stream().limit(FORMS).forEach(name -> add(name, refined, keys));
        for (String email : features.emails()) {
            keys.add("domain", email.substring(email.lastIndexOf('@') + 1));
        }
    }

    private static void add(String name, Refinements refined, KeyTexts keys) {
        List<String> words = List.of(name.split(" ", -1)).stream()
                .filter(word -> !FILLERS.contains(word))
                .toList();
        if (words.isEmpty()) {
            return;
        }
        String joined = String.join("", words);
        String sound = Sound.of(joined);
        keys.add("firm", sound.substring(0, Math.min(PREFIX, sound.length())));
        keys.add("firm-words", words.stream().distinct().sorted().collect(Collectors.joining("+")));
        keys.add("firm-longest", longest(words));
        for (String word : words.subList(0, Math.min(WORDS, words.size()))) {
            String heard = Sound.skeleton(word);
            refined.cities().forEach(city -> keys.add("firm-city", heard, city));
            refined.areas().forEach(area -> keys.add("firm-area", heard, area));
        }
        String initials = words.size() < WORDS
                ? ""
                : words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        keys.add("firm-initials", words.size() == 1 && joined.length() <= 5 ? joined : initials);
    }

    private static String longest(List<String> words) {
        return words.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String word) -> -word.length())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(2)
                .map(Sound::of)
                .sorted()
                .collect(Collectors.joining("+"));
    }
}
