package io.tributary.customer.matching.feature;

/** Korean syllables in Latin letters, as the Revised Romanisation spells each by itself. */
final class Hangul {
    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final String[] INITIALS = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] VOWELS = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] FINALS = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };

    private Hangul() {}

    static boolean is(char c) {
        return c >= FIRST && c <= LAST;
    }

    static String romanised(String text) {
        StringBuilder latin = new StringBuilder(text.length() * 4);
        for (int i = 0; i < text.length() && latin.length() < Latin.LIMIT; i++) {
            if (is(text.charAt(i))) {
                int index = text.charAt(i) - FIRST;
                latin.append(INITIALS[index / (VOWELS.length * FINALS.length)])
                        .append(VOWELS[index / FINALS.length % VOWELS.length])
                        .append(FINALS[index % FINALS.length]);
            }
        }
        return latin.toString();
    }
}
