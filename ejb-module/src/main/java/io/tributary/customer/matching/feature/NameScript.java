package io.tributary.customer.matching.feature;

import com.ibm.icu.text.Normalizer2;

/** Words of scripts from which much is lost in Latin letters: they keep their own writing beside them. */
final class NameScript {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final int LONGEST = 24;

    private NameScript() {}

    /** Whether a word holds letters beyond Latin, Greek and Cyrillic ones. */
    static boolean needsWriting(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x0530
                    && !(c >= 0x1D00 && c < 0x2C80)
                    && !(c >= 0xFF01 && c <= 0xFF5E)
                    && Character.isLetter(word.codePointAt(i))) {
                return c < 0xFB00 || c > 0xFB06;
            }
        }
        return false;
    }

    /** Both forms of a word, Han characters read one by one. */
    static NameToken token(String word) {
        String folded = Latin.caseFolded(word);
        return new NameToken(bounded(Latin.compact(folded)), written(folded));
    }

    /** A family name in Han characters or Hangul, which may sound otherwise than elsewhere. */
    static NameToken familyToken(String word) {
        String written = written(Latin.caseFolded(word));
        String sound = EastAsianFamilies.sound(written);
        return sound == null ? token(word) : new NameToken(sound, written);
    }

    private static String written(String folded) {
        String simplified = Han.simplified(folded);
        StringBuilder written = new StringBuilder(simplified.length());
        String plain = EastAsianFamilies.isHangul(simplified) ? simplified : DECOMPOSED.normalize(simplified);
        plain.codePoints().filter(Character::isLetterOrDigit).limit(LONGEST).forEach(written::appendCodePoint);
        return written.toString();
    }

    private static String bounded(String text) {
        return text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
    }
}
