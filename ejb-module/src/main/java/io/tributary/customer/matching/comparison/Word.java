package io.tributary.customer.matching.comparison;

import io.tributary.customer.matching.feature.NameToken;
import io.tributary.customer.matching.feature.NameVariants;
import io.tributary.customer.matching.feature.Nicknames;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of a name, or several as one.
 *
 * @param text in small Latin letters
 * @param written in the script in which it was written, where that says more
 * @param sound key that all its spellings have in common
 * @param family keys that it has as a family name, whose feminine form may differ
 * @param roots given names for which it may stand
 */
record Word(String text, @Nullable String written, String sound, List<String> family, Set<String> roots) {
    static Word of(NameToken token) {
        return of(token.text(), token.written());
    }

    static Word joined(List<NameToken> tokens) {
        if (tokens.size() == 1) {
            return of(tokens.get(0));
        }
        StringBuilder text = new StringBuilder();
        StringBuilder written = new StringBuilder();
        for (NameToken token : tokens) {
            text.append(token.text());
            written.append(token.written() == null ? "" : token.written());
        }
        return of(text.toString(), written.isEmpty() ? null : written.toString());
    }

    private static Word of(String text, @Nullable String written) {
        return new Word(text, written, NameVariants.key(text), NameVariants.familyKeys(text), Nicknames.rootsOf(text));
    }

    boolean initial() {
        return text.length() == 1;
    }

    /** Whether both can be one given name. */
    boolean related(Word other) {
        if (roots.isEmpty() || other.roots.isEmpty()) {
            return false;
        }
        for (String root : roots) {
            if (other.roots.contains(root)) {
                return true;
            }
        }
        return false;
    }
}
