package io.tributary.conformance.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, literal or sign of a statement.
 *
 * @param text words in upper case, everything else as it stands
 */
record Token(Kind kind, String text) {
    private static final Pattern NEXT = Pattern.compile(
            "(?<string>'(?:[^']|'')*')|(?<quoted>\"[^\"]*\")|(?<list><[a-zA-Z]\\w*>)|(?<param>(?<![:\\w]):[a-zA-Z]\\w*)|(?<placeholder>\\$\\{\\w+\\})"
                    + "|(?<word>[A-Za-z_][\\w$#]*)|(?<number>\\d+(?:\\.\\d+)?[KMG]?\\b)|(?<sign>\\|\\||<=|>=|<>|!=|::|:=|[-+*/=<>(),.;?@\\[\\]:])"
                    + "|(?<blank>\\s+)");

    enum Kind {
        WORD,
        STRING,
        QUOTED,
        LIST,
        PARAM,
        PLACEHOLDER,
        NUMBER,
        SIGN
    }

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = NEXT.matcher(sql);
        int at = 0;
        while (at < sql.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException(
                        "what is '%s'?".formatted(sql.substring(at, Math.min(sql.length(), at + 20))));
            }
            add(tokens, matcher);
            at = matcher.end();
        }
        return tokens;
    }

    private static void add(List<Token> tokens, Matcher matcher) {
        if (matcher.group("blank") != null) {
            return;
        }
        for (Kind kind : Kind.values()) {
            String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
            if (text != null) {
                tokens.add(new Token(kind, kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : text));
                return;
            }
        }
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    @Override
    public String toString() {
        return text;
    }
}
