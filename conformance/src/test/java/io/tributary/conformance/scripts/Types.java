package io.tributary.conformance.scripts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types that the scripts may use, and what they mean. */
final class Types {
    private Types() {}

    private record Rule(Pattern written, String logical) {
        Rule(String written, String logical) {
            this(Pattern.compile(written), logical);
        }
    }

    private static final List<Rule> COMMON =
            List.of(new Rule("TIMESTAMP(\\(6\\))?", "TIMESTAMP"), new Rule("DATE", "DATE"));

    private static final List<Rule> ORACLE = List.of(
            new Rule("NUMBER\\(19\\)", "BIGINT"),
            new Rule("NUMBER\\(10\\)", "INTEGER"),
            new Rule("NUMBER\\(1\\)", "SMALLINT"),
            new Rule("NUMBER\\((\\d+), (\\d+)\\)", "DECIMAL($1, $2)"),
            new Rule("VARCHAR2\\((\\d+) CHAR\\)", "VARCHAR($1)"),
            new Rule("CHAR\\((\\d+) CHAR\\)", "CHAR($1)"),
            new Rule("CLOB", "TEXT"),
            new Rule("BLOB", "BYTES"));

    private static final List<Rule> DB2 = List.of(
            new Rule("BIGINT", "BIGINT"),
            new Rule("INTEGER", "INTEGER"),
            new Rule("SMALLINT", "SMALLINT"),
            new Rule("DECIMAL\\((\\d+), (\\d+)\\)", "DECIMAL($1, $2)"),
            new Rule("VARCHAR\\((\\d+) CODEUNITS32\\)", "VARCHAR($1)"),
            // codes and hashes of ASCII letters: as many bytes as characters
            new Rule("CHAR\\((\\d+)\\)", "CHAR($1)"),
            new Rule("CLOB\\(\\d+[MG]\\)", "TEXT"),
            new Rule("BLOB\\(\\d+[MG]\\)", "BYTES"));

    private static final List<Rule> POSTGRESQL = List.of(
            new Rule("BIGINT", "BIGINT"),
            new Rule("INTEGER", "INTEGER"),
            new Rule("SMALLINT", "SMALLINT"),
            new Rule("DECIMAL\\((\\d+), (\\d+)\\)", "DECIMAL($1, $2)"),
            new Rule("VARCHAR\\((\\d+)\\)", "VARCHAR($1)"),
            new Rule("CHAR\\((\\d+)\\)", "CHAR($1)"),
            new Rule("TEXT", "TEXT"),
            new Rule("BYTEA", "BYTES"));

    /**
     * The type that all vendors share.
     *
     * @throws IllegalArgumentException if the vendor has no such type, or the scripts should not use it
     */
    static String logical(Dialect dialect, String written) {
        List<Rule> own =
                switch (dialect) {
                    case ORACLE -> ORACLE;
                    case DB2 -> DB2;
                    case POSTGRESQL -> POSTGRESQL;
                };
        for (List<Rule> rules : List.of(COMMON, own)) {
            for (Rule rule : rules) {
                Matcher matcher = rule.written().matcher(written);
                if (matcher.matches()) {
                    return matcher.replaceFirst(rule.logical());
                }
            }
        }
        throw new IllegalArgumentException("%s is no type for %s".formatted(written, dialect.label()));
    }

    /** The number in parentheses. */
    static int length(String type) {
        Matcher length = Pattern.compile("\\((\\d+)").matcher(type);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    /** The most bytes that a value takes in a row of DB2, or in an index of either. */
    static int bytes(String logicalType) {
        if (logicalType.startsWith("VARCHAR")) {
            return 4 * length(logicalType) + 4;
        }
        if (logicalType.startsWith("CHAR")) {
            return length(logicalType);
        }
        if (logicalType.startsWith("DECIMAL")) {
            return length(logicalType) / 2 + 1;
        }
        return switch (logicalType) {
            case "TEXT", "BYTES" -> 280; // the descriptor; the content lies elsewhere
            case "TIMESTAMP" -> 11;
            default -> 8;
        };
    }
}
