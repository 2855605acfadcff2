package io.tributary.customer.matching.comparison;

import io.tributary.customer.matching.feature.NameToken;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of a name, or several as one.
 *
 * @param text in small Latin letters
 * @param written in the script in which it was written, where that says more
 * @param sound what it sounds like
 */
record Word(String text, @Nullable String written, String sound) {
    static Word of(NameToken token) {
        return new Word(token.text(), token.written(), Sound.of(token.text()));
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
        return new Word(text.toString(), written.isEmpty() ? null : written.toString(), Sound.of(text.toString()));
    }

    boolean initial() {
        return text.length() == 1;
    }
}
