package io.tributary.customer.matching.feature;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tells father and son of one name apart: junior, III, der Ältere, младший. */
final class NameSuffix {
    private static final Map<String, String> SUFFIXES = WordFile.heads("name-suffixes.txt");

    private NameSuffix() {}

    /** Takes a suffix from the end of a name, as long as a number of words remains. */
    static @Nullable String take(List<NameToken> tokens, int remaining) {
        int size = tokens.size();
        if (size < remaining + 1) {
            return null;
        }
        String last = tokens.get(size - 1).text();
        if (size >= remaining + 2) {
            String pair = SUFFIXES.get(tokens.get(size - 2).text() + " " + last);
            if (pair != null) {
                tokens.remove(size - 1);
                tokens.remove(size - 2);
                return pair;
            }
        }
        String suffix = SUFFIXES.get(last);
        if (suffix != null) {
            tokens.remove(size - 1);
        }
        return suffix;
    }

    /** The suffix that a text is; {@code null} if it is none. */
    static @Nullable String of(String folded) {
        return SUFFIXES.get(folded);
    }
}
