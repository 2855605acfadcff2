package io.tributary.intake.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes text from outside fit to be stored and shown: one kind of line end, no control characters, no broken surrogates. */
public final class CleanText {
    private static final int MAX_FILE_NAME = 255;
    private static final Pattern WHITESPACE = Pattern.compile("[\\s\\u00a0]+");
    /** Marks that turn the direction of writing, with which {@code exe.pdf} can be made to look like {@code fdp.exe}. */
    private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private CleanText() {}

    /** Text of several lines. */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                clean.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append('\ufffd');
            } else if (c == '\n' || c == '\t' || !isNoise(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    /** Text of one line: every run of white space becomes one space. */
    public static String line(String text) {
        return collapsed(of(text)).strip();
    }

    /** Every run of white space becomes one space. */
    public static String collapsed(String text) {
        return WHITESPACE.matcher(text).replaceAll(" ");
    }

    /** A file's name without any path; {@code null} if nothing is left of it. */
    public static @Nullable String fileName(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String line = DIRECTION_MARKS.matcher(line(name)).replaceAll("");
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .strip();
        if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            return null;
        }
        return last.length() <= MAX_FILE_NAME ? last : shortened(last);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = MAX_FILE_NAME - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + extension;
    }

    private static boolean isNoise(char c) {
        return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == '\ufffe' || c == '\uffff' || c == '\ufeff';
    }
}
