package io.tributary.customer.matching.feature;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Any text in small Latin letters without marks, digits and single spaces. */
final class Latin {
    private static final Transliterator TO_ASCII = Transliterator.getInstance("NFKC; Any-Latin; Latin-ASCII; Lower");

    private Latin() {}

    static String fold(String text) {
        String latin = isAscii(text)
                ? text.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(toAscii(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                folded.append(c);
            } else if (c != '\'' && c != '`' && Character.getType(c) != Character.NON_SPACING_MARK) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            }
        }
        return folded.toString().strip();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : fold(text).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static synchronized String toAscii(String text) {
        return TO_ASCII.transliterate(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
