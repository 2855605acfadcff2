package io.tributary.customer.matching.feature;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Scripts that are written in Latin letters by rule sets: kana, Arabic, Hebrew, Armenian, Georgian, Thai, Indic ones and so on; Hangul by its own arithmetic. */
final class OtherScripts {
    private OtherScripts() {}

    /** Where the run of letters and marks of one script ends. */
    static int endOfRun(String text, int start) {
        UnicodeScript script = UnicodeScript.of(text.codePointAt(start));
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            UnicodeScript other = UnicodeScript.of(c);
            boolean same = other == script || other == UnicodeScript.INHERITED || c == 0x30FC || isKana(script, other);
            if (!same || !Character.isLetter(c) && !isMark(c)) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Latin letters of a run. */
    static String toLatin(String run) {
        if (Hangul.is(run.charAt(0))) {
            return Hangul.romanised(run);
        }
        String latin = Rules.TO_LATIN.transliterate(run).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length() && letters.length() < Latin.LIMIT; i++) {
            char c = latin.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean isKana(UnicodeScript one, UnicodeScript other) {
        return (one == UnicodeScript.HIRAGANA || one == UnicodeScript.KATAKANA)
                && (other == UnicodeScript.HIRAGANA || other == UnicodeScript.KATAKANA);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Loaded with the first such letter only. */
    private static final class Rules {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }
}
