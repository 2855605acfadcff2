package io.tributary.intake.translation;

import java.text.Normalizer;

/** Text as the hub keeps it: Unicode NFC, without control characters, broken surrogates and white space at its ends. */
final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** Text of one line; line breaks and tabs become spaces. */
    static String line(String text) {
        return clean(text, false);
    }

    /** Text that may have line breaks (as {@code \n}) and tabs. */
    static String lines(String text) {
        return clean(text, true);
    }

    /** At most so many characters, the last of them an ellipsis where something is missing. */
    static String abbreviate(String text, int maximum) {
        if (text.codePointCount(0, text.length()) <= maximum) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, maximum - 1)).stripTrailing() + "\u2026";
    }

    private static String clean(String text, boolean multiline) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' || c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85) {
                if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                    i++;
                }
                kept.append(!multiline ? ' ' : c == '\t' ? '\t' : '\n');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                kept.append(REPLACEMENT);
            } else if (c != 0xFEFF && !Character.isISOControl(c)) {
                kept.appendCodePoint(c);
            }
        }
        String normal = Normalizer.normalize(kept, Normalizer.Form.NFC);
        int start = 0;
        int end = normal.length();
        while (start < end && isBlank(normal.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(normal.charAt(end - 1))) {
            end--;
        }
        return normal.substring(start, end);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return text.isEmpty() || (text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ');
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B';
    }
}
