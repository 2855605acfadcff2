package io.tributary.customer.matching.feature;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chinese and Korean family names: which there are, how they sound, and which of them take two characters. */
final class EastAsianFamilies {
    private static final Map<String, String> SOUNDS = new HashMap<>();
    private static final Map<String, Integer> PINYIN = new HashMap<>();
    private static final Set<String> SYLLABLES = WordFile.words("pinyin-syllables.txt");

    static {
        for (String line : WordFile.lines("family-names-east-asia.txt")) {
            int colon = line.indexOf(':');
            String sound = line.substring(0, colon);
            for (String written : line.substring(colon + 1).strip().split(" ", -1)) {
                SOUNDS.put(written, sound);
                if (!isHangul(written)) {
                    PINYIN.putIfAbsent(sound, PINYIN.size());
                }
            }
        }
    }

    private EastAsianFamilies() {}

    /** How a family name in simplified Han characters or in Hangul is written in Latin letters; {@code null} if it is not known as one. */
    static @Nullable String sound(String written) {
        return SOUNDS.get(written);
    }

    /** Whether Latin letters may be a Chinese family name. */
    static boolean isPinyin(String text) {
        return PINYIN.containsKey(text);
    }

    /** Whether of two Chinese family names in Latin letters the first has more bearers. */
    static boolean isCommoner(String one, String other) {
        return PINYIN.getOrDefault(one, Integer.MAX_VALUE) < PINYIN.getOrDefault(other, Integer.MAX_VALUE);
    }

    /** Whether Latin letters are one syllable of Mandarin. */
    static boolean isSyllable(String text) {
        return SYLLABLES.contains(text);
    }

    /** How many characters of a whole name without gaps are the family name: two for the known double ones, otherwise one. */
    static int length(String written) {
        return written.length() > 2 && SOUNDS.containsKey(written.substring(0, 2)) ? 2 : 1;
    }

    static boolean isHangul(String text) {
        return !text.isEmpty() && Hangul.is(text.charAt(0));
    }

    /** Whether all is Han or all is Hangul. */
    static boolean isEastAsian(String text) {
        boolean hangul = isHangul(text);
        return !text.isEmpty()
                && text.codePoints()
                        .allMatch(c -> hangul ? Character.isBmpCodePoint(c) && Hangul.is((char) c) : Han.is(c));
    }
}
