package io.tributary.launcher.matching.labelled;

import java.util.Arrays;

/** Finds out what parts the cells of a text: the sign that stands in most lines equally often, outside of quotation marks. */
final class Delimiter {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final int LINES = 100;

    private Delimiter() {}

    /** The delimiter; a comma where there is only one column. */
    static char of(String text) {
        char best = CANDIDATES[0];
        double bestShare = 0;
        for (char candidate : CANDIDATES) {
            double share = share(text, candidate);
            if (share > bestShare) {
                best = candidate;
                bestShare = share;
            }
        }
        return best;
    }

    /** Share of the lines that have as many of it as the header; a few more cells count a little more, where two are equal. */
    private static double share(String text, char delimiter) {
        int[] counts = counts(text, delimiter);
        if (counts.length == 0 || counts[0] == 0) {
            return 0;
        }
        double equal = Arrays.stream(counts).filter(count -> count == counts[0]).count();
        return equal / counts.length + Math.min(counts[0], 100) / 1000.0;
    }

    private static int[] counts(String text, char delimiter) {
        int[] counts = new int[LINES];
        int lines = 0;
        int count = 0;
        boolean quoted = false;
        boolean filled = false;
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                if (filled) {
                    counts[lines++] = count;
                }
                count = 0;
                filled = false;
            } else {
                filled |= c > ' ';
                count += c == delimiter && !quoted ? 1 : 0;
            }
        }
        if (filled && lines < LINES) {
            counts[lines++] = count;
        }
        return Arrays.copyOf(counts, lines);
    }
}
