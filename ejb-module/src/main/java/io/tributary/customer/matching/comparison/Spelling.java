package io.tributary.customer.matching.comparison;

/** How alike two words in small Latin letters are. */
public final class Spelling {
    private static final double LEAST = 0.4;

    private Spelling() {}

    /**
     * The number of letters to insert, drop, replace or swap with their neighbour to make one word of the other.
     *
     * @param limit beyond which it does not matter
     * @return at most {@code limit + 1}
     */
    public static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int start = 0;
        int end = one.length();
        int otherEnd = other.length();
        while (start < end && start < otherEnd && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        while (end > start && otherEnd > start && one.charAt(end - 1) == other.charAt(otherEnd - 1)) {
            end--;
            otherEnd--;
        }
        int longest = Math.max(end, otherEnd) - start;
        if (longest <= 1) {
            return longest;
        }
        if (limit == 1) {
            boolean swapped = longest == 2
                    && end == otherEnd
                    && one.charAt(start) == other.charAt(start + 1)
                    && one.charAt(start + 1) == other.charAt(start);
            return swapped ? 1 : 2;
        }
        return steps(one.substring(start, end), other.substring(start, otherEnd), limit);
    }

    private static int steps(String one, String other, int limit) {
        int columns = other.length();
        int[] before = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= columns; j++) {
                int step = Math.min(
                        Math.min(last[j], row[j - 1]) + 1,
                        last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    step = Math.min(step, before[j - 2] + 1);
                }
                row[j] = step;
                best = Math.min(best, step);
            }
            if (best > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[columns], limit + 1);
    }

    /** Whether one word is probably a slip of the other: one slip from four letters on, two from eight. Not for equal words. */
    public static boolean slip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int limit = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
        return limit > 0 && distance(one, other, limit) <= limit;
    }

    /** Similarity of Jaro and Winkler, 0 to 1; 0 also where there are so few common letters that it would be below 0.8. */
    public static double similarity(String one, String other) {
        if (one.compareTo(other) > 0) {
            return similarity(other, one); // the search for common letters depends on where it begins
        }
        int a = one.length();
        int b = other.length();
        if (a == 0 || b == 0) {
            return 0;
        }
        if (a + b - 2.0 * Math.max(missing(one, other), missing(other, one)) < (a + b) * LEAST) {
            return 0; // too few letters in common for any similarity that matters
        }
        int window = Math.max(0, Math.max(a, b) / 2 - 1);
        boolean[] taken = new boolean[b];
        char[] found = new char[a];
        int matches = 0;
        for (int i = 0; i < a; i++) {
            int end = Math.min(b - 1, i + window);
            for (int j = Math.max(0, i - window); j <= end; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    found[matches++] = one.charAt(i);
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int moved = 0;
        for (int j = 0, k = 0; j < b; j++) {
            if (taken[j] && found[k++] != other.charAt(j)) {
                moved++;
            }
        }
        double m = matches;
        double jaro = (m / a + m / b + (m - moved / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a, b)) && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    /** How many letters of the alphabet are in the first word and not in the second. */
    private static int missing(String one, String other) {
        return Integer.bitCount(letters(one) & ~letters(other));
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }
}
