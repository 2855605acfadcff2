package io.tributary.customer.matching.feature;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any text in the letters a to z, digits and single spaces: compatibility forms, case, width, marks, ligatures and invisible characters are gone, other scripts are
 * transliterated. Apostrophes join, everything else between words parts them.
 */
final class Latin {
    /** Longer texts are cut; no name and no line of an address is as long. */
    static final int LIMIT = 256;

    private static final Normalizer2 CASE_FOLDED = Normalizer2.getNFKCCasefoldInstance();

    private Latin() {}

    /** Folds a text. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(Math.min(text.length(), LIMIT) + 8);
        String bounded = cut(text);
        if (isAscii(bounded)) {
            for (int i = 0; i < bounded.length(); i++) {
                ascii(bounded.charAt(i), folded);
            }
        } else {
            foldUnicode(caseFolded(bounded), folded);
        }
        int length = folded.length();
        if (length > 0 && folded.charAt(length - 1) == ' ') {
            folded.setLength(length - 1);
        }
        return folded.toString();
    }

    /** The same or {@code null}, if nothing is left. */
    static @Nullable String foldOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String folded = fold(text);
        return folded.isEmpty() ? null : folded;
    }

    /** The folded text without its spaces. */
    static String compact(String text) {
        String folded = fold(text);
        return folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "");
    }

    /** The words of a text. */
    static List<String> words(@Nullable String text) {
        return text == null ? List.of() : split(fold(text));
    }

    /** The parts between single spaces. */
    static List<String> split(String folded) {
        List<String> words = new ArrayList<>(4);
        int start = 0;
        while (start < folded.length()) {
            int end = folded.indexOf(' ', start);
            end = end < 0 ? folded.length() : end;
            words.add(folded.substring(start, end));
            start = end + 1;
        }
        return words;
    }

    /** Small letters in any script, full and half width made one, without what cannot be seen. */
    static String caseFolded(String text) {
        return CASE_FOLDED.normalize(cut(text));
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** At most {@link #LIMIT} characters, no half of a pair at the end. */
    static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
        return text.substring(0, end);
    }

    private static void ascii(char c, StringBuilder folded) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            folded.append(c);
        } else if (c >= 'A' && c <= 'Z') {
            folded.append((char) (c + 32));
        } else if (c != '\'' && c != '`') {
            space(folded);
        }
    }

    private static void space(StringBuilder folded) {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static void foldUnicode(String text, StringBuilder folded) {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c < 128) {
                ascii(c, folded);
                i++;
            } else if (LetterTable.isGreek(c)) {
                i += LetterTable.appendGreek(text, i, folded);
            } else if (c < LetterTable.SIZE && LetterTable.of(c) != null) {
                folded.append(LetterTable.of(c));
                i++;
            } else if (isApostrophe(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i++;
            } else {
                i = foldOther(text, i, folded);
            }
        }
    }

    private static int foldOther(String text, int start, StringBuilder folded) {
        int first = text.codePointAt(start);
        int digit = Character.digit(first, 10);
        if (digit >= 0) {
            folded.append((char) ('0' + digit));
            return start + Character.charCount(first);
        }
        if (!Character.isLetter(first)) {
            space(folded);
            return start + Character.charCount(first);
        }
        if (Han.is(first)) {
            space(folded);
            String pinyin = Han.pinyin(first);
            if (!pinyin.isEmpty()) {
                folded.append(pinyin).append(' ');
            }
            return start + Character.charCount(first);
        }
        int end = OtherScripts.endOfRun(text, start);
        folded.append(OtherScripts.toLatin(text.substring(start, end)));
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '\u02bb' || c == '\u00b4' || c == '\u02b9';
    }
}
