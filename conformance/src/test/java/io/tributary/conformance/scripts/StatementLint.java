package io.tributary.conformance.scripts;

import io.tributary.conformance.scripts.SchemaModel.Column;
import io.tributary.conformance.scripts.SchemaModel.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a vendor's database would refuse in a statement, or understand in another way than the others. */
final class StatementLint {
    private static final String LOCKING = "FOR READ ONLY WITH RS USE AND KEEP UPDATE LOCKS";

    /** Words that only one product, or none of the three, knows as they are meant. */
    private static final Map<Dialect, Map<String, String>> WORDS = Map.of(
            Dialect.ORACLE,
            Map.ofEntries(
                    Map.entry("LIMIT", "Oracle has FETCH FIRST"),
                    Map.entry("ILIKE", "only PostgreSQL has ILIKE"),
                    Map.entry("RETURNING", "JDBC gets no result set of RETURNING from Oracle"),
                    Map.entry("CONFLICT", "only PostgreSQL has ON CONFLICT"),
                    Map.entry("EXCEPT", "Oracle 19c has MINUS"),
                    Map.entry("TRUE", "Oracle 19c has no BOOLEAN"),
                    Map.entry("FALSE", "Oracle 19c has no BOOLEAN"),
                    Map.entry("BOOLEAN", "Oracle 19c has no BOOLEAN"),
                    Map.entry("TEXT", "Oracle has CLOB"),
                    Map.entry("BYTEA", "Oracle has BLOB"),
                    Map.entry("RECURSIVE", "Oracle says WITH alone"),
                    Map.entry("LATERAL", "not every statement needs it, and DB2 wants another place"),
                    Map.entry("ROWNUM", "FETCH FIRST is portable"),
                    Map.entry("SYSDATE", "the server's own time zone; moments are parameters")),
            Dialect.DB2,
            Map.ofEntries(
                    Map.entry("LIMIT", "FETCH FIRST is portable"),
                    Map.entry("ILIKE", "only PostgreSQL has ILIKE"),
                    Map.entry("RETURNING", "DB2 has FINAL TABLE"),
                    Map.entry("CONFLICT", "only PostgreSQL has ON CONFLICT"),
                    Map.entry("MINUS", "EXCEPT"),
                    Map.entry("TRUE", "flags are SMALLINT"),
                    Map.entry("FALSE", "flags are SMALLINT"),
                    Map.entry("BOOLEAN", "flags are SMALLINT"),
                    Map.entry("TEXT", "DB2 has CLOB"),
                    Map.entry("BYTEA", "DB2 has BLOB"),
                    Map.entry("VARCHAR2", "Oracle's"),
                    Map.entry("NUMBER", "Oracle's"),
                    Map.entry("DUAL", "DB2 has SYSIBM.SYSDUMMY1"),
                    Map.entry("CONNECT", "Oracle's CONNECT BY"),
                    Map.entry("ROWNUM", "Oracle's"),
                    Map.entry("SYSDATE", "Oracle's"),
                    Map.entry("SKIP", "SKIP LOCKED DATA is not in every 11.5")),
            Dialect.POSTGRESQL,
            Map.of(
                    "DUAL", "Oracle's",
                    "SYSDATE", "Oracle's",
                    "ROWNUM", "Oracle's",
                    "MINUS", "EXCEPT",
                    "VARCHAR2", "Oracle's"));

    /** Functions that all three know alike. */
    private static final Set<String> FUNCTIONS = Set.of(
            "COUNT",
            "SUM",
            "MIN",
            "MAX",
            "COALESCE",
            "NULLIF",
            "LOWER",
            "UPPER",
            "CAST",
            "ABS",
            "LENGTH",
            "TRIM",
            "ROW_NUMBER");

    private static final Map<Dialect, Set<String>> OWN_FUNCTIONS = Map.of(
            Dialect.POSTGRESQL,
            Set.of("NEXTVAL", "GENERATE_SERIES"),
            Dialect.ORACLE,
            Set.of("TRUNC"),
            Dialect.DB2,
            Set.of());

    /** Words that may stand before an opening parenthesis and are no functions. */
    private static final Set<String> BEFORE_PARENTHESIS = Set.of(
            "IN",
            "AND",
            "OR",
            "NOT",
            "EXISTS",
            "FROM",
            "JOIN",
            "VALUES",
            "SELECT",
            "WHERE",
            "ON",
            "WHEN",
            "THEN",
            "ELSE",
            "AS",
            "OVER",
            "BY",
            "SET",
            "UNION",
            "ALL",
            "CASE",
            "LIKE",
            "BETWEEN",
            "VARCHAR",
            "CHAR",
            "DECIMAL",
            "TIMESTAMP",
            "USING",
            "WITH",
            "OF");

    private final Dialect dialect;
    private final SqlStatement statement;
    private final SchemaModel model;
    private final List<Token> tokens;
    private final Set<String> findings = new TreeSet<>();

    private StatementLint(Dialect dialect, SqlStatement statement, SchemaModel model) {
        this.dialect = dialect;
        this.statement = statement;
        this.model = model;
        this.tokens = Token.of(statement.sql());
    }

    /** One sentence for each. */
    static List<String> findings(Dialect dialect, SqlStatement statement, SchemaModel model) {
        StatementLint lint = new StatementLint(dialect, statement, model);
        lint.words();
        lint.functions();
        lint.aliases();
        lint.locking();
        lint.untyped();
        lint.large();
        lint.largeBeforeLong();
        return lint.findings.stream()
                .map(finding -> statement.origin() + ": " + finding)
                .toList();
    }

    private void words() {
        Map<String, String> words = WORDS.getOrDefault(dialect, Map.of());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String reason = token.isWord() && !is(i - 1, ".") && !isSkipOfOracle(i) ? words.get(token.text()) : null;
            if (reason != null) {
                findings.add(token.text() + ": " + reason);
            }
            if (token.text().equals("''")) {
                findings.add("'' is NULL on Oracle");
            }
            if (token.kind() == Token.Kind.QUOTED) {
                findings.add(token + ": a quoted name means another one on Oracle and DB2 than on PostgreSQL");
            }
            if (dialect != Dialect.POSTGRESQL && (token.is("::") || token.is("[") || token.is("@"))) {
                findings.add(token + " is PostgreSQL's");
            }
            if (token.is("IF") && is(i + 1, "NOT") && is(i + 2, "EXISTS")) {
                findings.add("IF NOT EXISTS is not portable");
            }
            if (token.is(")")
                    && is(i + 1, ",")
                    && is(i + 2, "(")
                    && dialect == Dialect.ORACLE
                    && follows(i, "VALUES")) {
                findings.add("Oracle 19c takes one row of VALUES");
            }
            if (token.is("CURRENT_DATE") && dialect == Dialect.ORACLE && !is(i - 2, "TRUNC")) {
                findings.add("CURRENT_DATE has a time of day on Oracle: TRUNC(CURRENT_DATE)");
            }
            if (token.is("INTERVAL") && dialect == Dialect.DB2) {
                findings.add("INTERVAL literals are not DB2's");
            }
            if (token.is("LIKE")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).text().contains("\\")) {
                findings.add("a backslash escapes only on PostgreSQL");
            }
        }
    }

    private boolean isSkipOfOracle(int i) {
        return dialect != Dialect.DB2 && tokens.get(i).is("SKIP");
    }

    private void functions() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean call = token.isWord()
                    && is(i + 1, "(")
                    && !BEFORE_PARENTHESIS.contains(token.text())
                    && !model.has(token.text());
            boolean intoTable = is(i - 1, "INTO") || is(i - 2, "INTO") || is(i - 1, "WITH") || is(i - 1, ".");
            if (call
                    && !intoTable
                    && !FUNCTIONS.contains(token.text())
                    && !OWN_FUNCTIONS.getOrDefault(dialect, Set.of()).contains(token.text())) {
                findings.add("%s() is not known to all".formatted(token));
            }
        }
        if (dialect == Dialect.ORACLE
                && tokens.get(0).is("SELECT")
                && tokens.stream().noneMatch(token -> token.is("FROM"))) {
            findings.add("Oracle 19c wants FROM DUAL");
        }
    }

    private void aliases() {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean table = (tokens.get(i).is("FROM")
                            || tokens.get(i).is("JOIN")
                            || tokens.get(i).is("UPDATE"))
                    && tokens.get(i + 1).isWord();
            if (dialect == Dialect.ORACLE && table && is(i + 2, "AS")) {
                findings.add("Oracle has no AS before the alias of a table");
            }
            if (dialect == Dialect.ORACLE
                    && tokens.get(i).is(")")
                    && is(i + 1, "AS")
                    && tokens.get(i + 2).isWord()
                    && closesFrom(i)) {
                findings.add("Oracle has no AS before the alias of a query");
            }
        }
    }

    private boolean closesFrom(int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            depth += tokens.get(i).is(")") ? 1 : tokens.get(i).is("(") ? -1 : 0;
            if (depth == 0) {
                return is(i - 1, "FROM") || is(i - 1, "JOIN");
            }
        }
        return false;
    }

    private void locking() {
        int update = outer("FOR", "UPDATE");
        boolean locks = update >= 0;
        if (dialect == Dialect.ORACLE && locks) {
            if (outer("FETCH", "FIRST") >= 0 || outer("FETCH", "NEXT") >= 0) {
                findings.add("FETCH FIRST and FOR UPDATE do not go together (ORA-02014)");
            }
            if (outer("SELECT", "DISTINCT") >= 0 || outer("GROUP", "BY") >= 0 || outer("UNION", null) >= 0) {
                findings.add("rows of a combined result cannot be locked (ORA-01786, ORA-02014)");
            }
        }
        if (dialect == Dialect.DB2 && locks) {
            findings.add("FOR UPDATE keeps no lock under CS, and not with ORDER BY: " + LOCKING);
        }
        if (dialect == Dialect.DB2
                && outer("WITH", "RS") >= 0
                && !statement.sql().strip().endsWith(LOCKING)) {
            findings.add("locks are asked for at the end: " + LOCKING);
        }
        if (dialect != Dialect.DB2 && outer("WITH", "RS") >= 0) {
            findings.add("WITH RS is DB2's");
        }
    }

    /** DB2 wants a type for what has none: a NULL or a parameter that stands alone in the list, parameters alone in a function. */
    private void untyped() {
        if (!tokens.get(0).is("SELECT") || dialect != Dialect.DB2) {
            return;
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean untyped = token.is("NULL") || token.kind() == Token.Kind.PARAM;
            if (untyped && (is(i - 1, "SELECT") || is(i - 1, ",")) && is(i + 1, "AS")) {
                findings.add(token + " in the list needs a CAST");
            }
            if (token.kind() == Token.Kind.PARAM
                    && is(i - 1, "(")
                    && is(i + 1, ")")
                    && (is(i - 2, "LOWER") || is(i - 2, "UPPER"))) {
                findings.add("%s(%s) needs a CAST".formatted(tokens.get(i - 2), token));
            }
            if (token.kind() == Token.Kind.PARAM
                    && is(i + 1, "||")
                    && i + 2 < tokens.size()
                    && tokens.get(i + 2).kind() == Token.Kind.PARAM) {
                findings.add("two parameters joined need a CAST");
            }
        }
    }

    /** Large objects cannot be compared, sorted, grouped or made distinct on Oracle and DB2. */
    private void large() {
        if (dialect == Dialect.POSTGRESQL) {
            return;
        }
        Set<String> large = new TreeSet<>();
        for (Token token : tokens) {
            Table table = model.tables.get(token.text());
            if (table != null) {
                table.columns().values().stream()
                        .filter(Column::isLarge)
                        .map(Column::name)
                        .forEach(large::add);
            }
        }
        String clause = "";
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("DISTINCT")
                    || token.is("WHERE")
                    || token.is("ON")
                    || (token.is("BY") && (is(i - 1, "ORDER") || is(i - 1, "GROUP")))) {
                clause = token.text();
            } else if (token.is("FROM") || token.is("SET") || (token.is("SELECT") && !is(i + 1, "DISTINCT"))) {
                clause = "";
            }
            boolean compared = is(i + 1, "=") || is(i + 1, "<>") || is(i + 1, "IN") || is(i + 1, "<") || is(i + 1, ">");
            if (large.contains(token.text())
                    && (clause.equals("DISTINCT") || clause.equals("BY") || (clause.equals("WHERE") && compared))) {
                findings.add("%s is a large object and cannot be compared (ORA-00932, SQLCODE -134)".formatted(token));
            }
        }
        boolean unites = outer("UNION", null) >= 0 && outer("UNION", "ALL") < 0;
        if (unites && tokens.stream().anyMatch(token -> large.contains(token.text()))) {
            findings.add("UNION compares large objects; UNION ALL does not");
        }
    }

    /** ORA-24816: a text of more than 4000 bytes must not be bound after a large object. */
    private void largeBeforeLong() {
        if (dialect != Dialect.ORACLE || tokens.size() < 3 || !tokens.get(0).is("INSERT")) {
            return;
        }
        Table table = model.tables.get(tokens.get(2).text());
        boolean afterLarge = false;
        for (int i = 3; table != null && i < tokens.size() && !tokens.get(i).is(")"); i++) {
            Column column = table.columns().get(tokens.get(i).text());
            if (column != null && column.isLarge()) {
                afterLarge = true;
            } else if (column != null && afterLarge && Types.bytes(column.type()) > 4004) {
                findings.add("%s stands after a large object (ORA-24816)".formatted(column.name()));
            }
        }
    }

    /** Where two words follow each other outside of all parentheses; -1 if they don't. */
    private int outer(String first, @org.jspecify.annotations.Nullable String second) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0 && tokens.get(i).is(first) && (second == null || is(i + 1, second))) {
                return i;
            }
        }
        return -1;
    }

    private boolean follows(int at, String word) {
        return tokens.subList(0, at).stream().anyMatch(token -> token.is(word));
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(text);
    }
}
