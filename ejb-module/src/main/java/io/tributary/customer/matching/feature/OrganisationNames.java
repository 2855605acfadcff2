package io.tributary.customer.matching.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of organisations: words in their order, without legal forms, small words for and, and what is said of the form in brackets. */
final class OrganisationNames {
    private static final int MOST_WORDS = 16;
    private static final Set<String> AND = Set.of("and", "und", "et", "och", "og", "plus");
    private static final Map<String, String> SHORT = WordFile.heads("organisation-words.txt");

    private OrganisationNames() {}

    /** The name in one form; {@code null} if there is none. */
    static @Nullable String of(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String folded = Latin.fold(name);
        if (Placeholders.isNone(folded)) {
            return null;
        }
        List<String> words = words(name);
        LegalForms.strip(words);
        words.removeIf(word -> words.size() > 1 && AND.contains(word));
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        words.replaceAll(word -> SHORT.getOrDefault(word, word));
        return words.isEmpty() ? null : String.join(" ", words);
    }

    /** The words; single letters that stand side by side are one: G.m.b.H., S. A., H & M. */
    static List<String> words(String name) {
        String text = Latin.isAscii(name) ? name : LegalForms.withoutEastAsian(Latin.caseFolded(name));
        List<String> words = new ArrayList<>();
        boolean afterLetter = false;
        for (String word : Latin.words(text)) {
            if (words.size() >= MOST_WORDS) {
                break;
            }
            boolean letter = word.length() == 1 && word.charAt(0) > '9';
            if (letter && afterLetter) {
                int last = words.size() - 1;
                words.set(last, words.get(last) + word);
            } else {
                words.add(word);
            }
            afterLetter = letter;
        }
        return words;
    }
}
