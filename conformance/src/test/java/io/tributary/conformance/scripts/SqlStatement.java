package io.tributary.conformance.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a script.
 *
 * @param origin name of its file
 * @param line where it begins
 * @param sql without comments and terminator
 */
record SqlStatement(String origin, int line, String sql) {
    private static final Pattern TERMINATOR = Pattern.compile("^--#SET TERMINATOR (\\S)\\s*$");
    private static final Pattern PLSQL = Pattern.compile(
            "(?is)^CREATE\\s+(OR\\s+REPLACE\\s+)?(TRIGGER|FUNCTION|PROCEDURE|PACKAGE)\\b.*|^(BEGIN|DECLARE)\\b.*");

    /** The statements of a script: each ends with a semicolon, with another character once that was set, or PL/SQL with a lonely slash. */
    static List<SqlStatement> of(String origin, String script, Dialect dialect) {
        return new Splitter(origin, script, dialect).split();
    }

    /** The first words, in upper case. */
    String head(int words) {
        String[] all = sql.strip().split("\\s+");
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < Math.min(words, all.length); i++) {
            head.append(i == 0 ? "" : " ").append(all[i].toUpperCase(Locale.ROOT));
        }
        return head.toString();
    }

    /** Whether its body is in the vendor's own language, which is not that of statements. */
    boolean isProgram() {
        return PLSQL.matcher(sql).matches();
    }

    @Override
    public String toString() {
        return "%s:%d: %s".formatted(origin, line, sql.length() > 160 ? sql.substring(0, 160) + " …" : sql);
    }

    private static final class Splitter {
        private final String origin;
        private final String text;
        private final Dialect dialect;
        private final List<SqlStatement> statements = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private char terminator = ';';
        private int line = 1;
        private int start = 1;

        Splitter(String origin, String text, Dialect dialect) {
            this.origin = origin;
            this.text = text;
            this.dialect = dialect;
        }

        List<SqlStatement> split() {
            int at = 0;
            while (at < text.length()) {
                at = step(at);
            }
            if (!current.toString().isBlank()) {
                throw new IllegalArgumentException("%s:%d: the last statement does not end: %s"
                        .formatted(origin, start, current.toString().strip()));
            }
            return statements;
        }

        private int step(int at) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                return comment(at);
            }
            if (text.startsWith("/*", at)) {
                throw new IllegalArgumentException("%s:%d: comments begin with --".formatted(origin, line));
            }
            if (c == '\'') {
                return literal(at, "'");
            }
            if (text.startsWith("$$", at)) {
                return literal(at, "$$");
            }
            if (isLonelySlash(at)) {
                end();
                return at + 1;
            }
            if (c == terminator && !isPlsql()) {
                end();
                return at + 1;
            }
            return take(at, 1);
        }

        private boolean isPlsql() {
            return dialect == Dialect.ORACLE
                    && PLSQL.matcher(current.toString().strip()).matches();
        }

        private boolean isLonelySlash(int at) {
            boolean atStart = at == 0 || text.charAt(at - 1) == '\n';
            boolean atEnd = at + 1 == text.length() || text.charAt(at + 1) == '\n';
            return dialect == Dialect.ORACLE && text.charAt(at) == '/' && atStart && atEnd;
        }

        private int comment(int at) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Matcher set = TERMINATOR.matcher(text.substring(at, end));
            if (set.matches() && dialect == Dialect.DB2) {
                terminator = set.group(1).charAt(0);
            }
            return end;
        }

        private int literal(int at, String quote) {
            int end = text.indexOf(quote, at + quote.length());
            if (end < 0) {
                throw new IllegalArgumentException("%s:%d: a quote without an end".formatted(origin, line));
            }
            return take(at, end + quote.length() - at);
        }

        private int take(int at, int length) {
            for (int i = at; i < at + length; i++) {
                char c = text.charAt(i);
                if (current.length() == 0 && Character.isWhitespace(c)) {
                    line += c == '\n' ? 1 : 0;
                    continue;
                }
                if (current.length() == 0) {
                    start = line;
                }
                current.append(c);
                line += c == '\n' ? 1 : 0;
            }
            return at + length;
        }

        private void end() {
            String sql = current.toString().strip();
            if (!sql.isEmpty()) {
                statements.add(new SqlStatement(origin, start, sql));
            }
            current.setLength(0);
        }
    }
}
