package io.tributary.customer.matching.feature;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Han characters: their Mandarin sound without tones, and one form for traditional and simplified ones. Looked up once for each character, since the rules are many. */
final class Han {
    private static final Map<Integer, String> SOUNDS = new ConcurrentHashMap<>();
    private static final Map<Integer, String> SIMPLIFIED = new ConcurrentHashMap<>();

    private Han() {}

    static boolean is(int codePoint) {
        return codePoint >= 0x2E80 && UnicodeScript.of(codePoint) == UnicodeScript.HAN;
    }

    /** Toneless pinyin with u for ü; empty if the character has no sound that is known. */
    static String pinyin(int codePoint) {
        String known = SOUNDS.get(codePoint);
        return known == null ? SOUNDS.computeIfAbsent(codePoint, Han::sound) : known;
    }

    /** The simplified form of a text; characters that are not Han stay. */
    static String simplified(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (is(c)) {
                simplified.append(SIMPLIFIED.computeIfAbsent(c, Han::simplify));
            } else {
                simplified.appendCodePoint(c);
            }
        });
        return simplified.toString();
    }

    private static String sound(int codePoint) {
        String latin = Rules.TO_PINYIN.transliterate(Character.toString(codePoint));
        StringBuilder letters = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = Character.toLowerCase(latin.charAt(i));
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static String simplify(int codePoint) {
        return Rules.TO_SIMPLIFIED.transliterate(Character.toString(codePoint));
    }

    /** Loaded with the first Han character only. */
    private static final class Rules {
        static final Transliterator TO_PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    }
}
