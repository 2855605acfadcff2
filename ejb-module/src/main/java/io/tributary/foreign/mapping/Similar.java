package io.tributary.foreign.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds names that look like a wrong one. */
public final class Similar {
    private static final int SHOWN = 4;

    private Similar() {}

    /** The closest names, the closest first. */
    public static String names(String wrong, Collection<String> known) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted(Comparator.<String>comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** Levenshtein distance; a name that contains the other is closer than it would be. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(row[j - 1], before[j]) + 1);
            }
            before = row;
        }
        boolean contained = other.contains(one) || one.contains(other);
        return contained ? Math.min(3, before[other.length()]) : before[other.length()];
    }
}
