package io.tributary.customer.matching.comparison;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two words of names. */
final class WordComparison {
    private static final double ALIKE = 0.88;
    private static final int STEM = 3;
    private static final Set<String> MASCULINE =
            Set.of("", "o", "e", "i", "y", "us", "os", "iy", "ij", "ii", "ey", "ej");
    private static final Set<String> FEMININE = Set.of(
            "a", "ia", "ya", "ja", "iya", "ija", "eya", "eja", "na", "ne", "ina", "ine", "la", "le", "lle", "lla", "ra",
            "re", "e", "da", "ta", "te");

    private WordComparison() {}

    /** How far two given names agree. */
    static Level given(Word a, Word b, Vocabulary vocabulary) {
        if (a.text().equals(b.text())) {
            return writtenApart(a, b) ? Level.CONFUSABLE : Level.SAME;
        }
        if (chosenApart(a, b)) {
            return Level.DIFFERENT;
        }
        if (a.initial() || b.initial()) {
            return a.text().charAt(0) == b.text().charAt(0) ? Level.INITIAL : Level.DIFFERENT;
        }
        if (a.related(b)) {
            return Level.VARIANT;
        }
        if (ofOtherGender(a.text(), b.text())) {
            return Level.CONFUSABLE;
        }
        if (a.sound().equals(b.sound()) && a.sound().length() >= STEM) {
            return Level.VARIANT;
        }
        boolean known = vocabulary.knows("given", a.text()) && vocabulary.knows("given", b.text());
        if (Spelling.slip(a.text(), b.text())) {
            return known ? Level.CONFUSABLE : Level.TYPO;
        }
        if (prefix(a.text(), b.text())) {
            return known ? Level.SIMILAR : Level.TYPO;
        }
        return alike(a, b, known);
    }

    /** How far two family names agree. */
    static Level family(Word a, Word b, Vocabulary vocabulary) {
        if (a.text().equals(b.text())) {
            return writtenApart(a, b) ? Level.CONFUSABLE : Level.SAME;
        }
        if (chosenApart(a, b)) {
            return Level.DIFFERENT;
        }
        if (a.initial() || b.initial()) {
            return a.text().charAt(0) == b.text().charAt(0) ? Level.INITIAL : Level.DIFFERENT;
        }
        if (a.sound().equals(b.sound()) && a.sound().length() >= STEM || oneFamily(a, b)) {
            return Level.VARIANT;
        }
        boolean known = vocabulary.knows("family", a.text()) && vocabulary.knows("family", b.text());
        if (Spelling.slip(a.text(), b.text())) {
            return known ? Level.CONFUSABLE : Level.TYPO;
        }
        return alike(a, b, known);
    }

    private static Level alike(Word a, Word b, boolean known) {
        if (known) {
            return Level.DIFFERENT;
        }
        int shorter = Math.min(a.text().length(), b.text().length());
        if (shorter <= STEM) {
            return Spelling.distance(a.text(), b.text(), 1) <= 1
                    ? Level.CONFUSABLE // of short names, two that are alike are more often two than a slip
                    : Level.DIFFERENT;
        }
        return Spelling.similarity(a.text(), b.text()) >= ALIKE || Spelling.slip(a.sound(), b.sound())
                ? Level.SIMILAR
                : Level.DIFFERENT;
    }

    private static boolean writtenApart(Word a, Word b) {
        return a.written() != null && b.written() != null && !a.written().equals(b.written());
    }

    /** Han characters are chosen, not spelt: what differs in them and in sound is no slip. */
    private static boolean chosenApart(Word a, Word b) {
        return writtenApart(a, b) && ideographic(a.written()) && ideographic(b.written());
    }

    private static boolean ideographic(@Nullable String text) {
        return text != null && text.codePoints().allMatch(Character::isIdeographic);
    }

    private static boolean prefix(String a, String b) {
        return Math.min(a.length(), b.length()) >= STEM && (a.startsWith(b) || b.startsWith(a));
    }

    /** Jan and Jana, Maria and Mario, Daniel and Danielle: a brother's and a sister's name, not a slip. */
    static boolean ofOtherGender(String a, String b) {
        int shared = 0;
        int shorter = Math.min(a.length(), b.length());
        while (shared < shorter && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        if (shared < 2 || Math.max(a.length(), b.length()) - shared > STEM) {
            return false;
        }
        String one = a.substring(shared);
        String other = b.substring(shared);
        return MASCULINE.contains(one) && FEMININE.contains(other)
                || MASCULINE.contains(other) && FEMININE.contains(one);
    }

    /** Ivanov and Ivanova, Kowalski and Kowalska, Papadopoulos and Papadopoulou. */
    private static boolean oneFamily(Word a, Word b) {
        for (String key : a.family()) {
            if (key.length() >= STEM && b.family().contains(key)) {
                return true;
            }
        }
        return false;
    }
}
