package io.tributary.customer.matching.feature;

import java.util.List;
import java.util.Set;

/** Titles, degrees and forms of address: whoever has one is the same without it. */
final class Titles {
    private static final Set<String> BEFORE = WordFile.words("titles-before.txt");
    private static final Set<String> AFTER = WordFile.words("titles-after.txt");

    private Titles() {}

    static boolean isTitle(String folded) {
        return BEFORE.contains(folded) || AFTER.contains(folded);
    }

    /** Takes titles away from both ends, as long as a name remains. */
    static void strip(List<NameToken> tokens) {
        while (tokens.size() > 1 && startsWithTitle(tokens)) {
            tokens.remove(0);
        }
        while (tokens.size() > 2 && AFTER.contains(last(tokens))) {
            tokens.remove(tokens.size() - 1);
        }
    }

    private static boolean startsWithTitle(List<NameToken> tokens) {
        if (!BEFORE.contains(tokens.get(0).text())) {
            return false;
        }
        return tokens.size() > 2 || !Nicknames.isGivenName(tokens.get(0).text());
    }

    private static String last(List<NameToken> tokens) {
        return tokens.get(tokens.size() - 1).text();
    }
}
