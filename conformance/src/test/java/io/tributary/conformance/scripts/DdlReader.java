package io.tributary.conformance.scripts;

import io.tributary.conformance.scripts.SchemaModel.Column;
import io.tributary.conformance.scripts.SchemaModel.Constraint;
import io.tributary.conformance.scripts.SchemaModel.Index;
import io.tributary.conformance.scripts.SchemaModel.Table;
import io.tributary.conformance.scripts.SchemaModel.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the part of SQL in which the scripts are written, and nothing else: what it does not know is an error. */
final class DdlReader {
    private static final Pattern TRIGGER_TABLE = Pattern.compile("(?is)^CREATE\\s.*?\\bTRIGGER\\b.*?\\bON\\s+(\\w+)");
    private static final Pattern PROGRAM =
            Pattern.compile("(?is)^CREATE\\s+(OR\\s+REPLACE\\s+)?(FUNCTION|PROCEDURE)\\b.*");

    private final Dialect dialect;
    private final SchemaModel model = new SchemaModel();
    private List<Token> tokens = List.of();
    private int at;

    private DdlReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** All that the statements make. */
    static SchemaModel read(Dialect dialect, List<SqlStatement> statements) {
        DdlReader reader = new DdlReader(dialect);
        for (SqlStatement statement : statements) {
            try {
                reader.statement(statement);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("%s%n  %s".formatted(statement, e.getMessage()), e);
            }
        }
        return reader.model;
    }

    private void statement(SqlStatement statement) {
        Matcher trigger = TRIGGER_TABLE.matcher(statement.sql());
        if (PROGRAM.matcher(statement.sql()).matches()) {
            return;
        }
        if (statement.sql().matches("(?is)^CREATE\\s+(OR\\s+REPLACE\\s+)?TRIGGER\\b.*") && trigger.find()) {
            model.tablesWithTriggers.add(trigger.group(1).toUpperCase(Locale.ROOT));
            return;
        }
        tokens = Token.of(statement.sql());
        at = 0;
        switch (take().text()) {
            case "CREATE" -> create();
            case "COMMENT" -> comment();
            case "INSERT" -> model.inserts.add(statement.sql().replaceAll("\\s+", " "));
            case "GRANT" -> grant();
            default -> throw new IllegalArgumentException("a statement that is not known here");
        }
    }

    private void create() {
        boolean unique = skip("UNIQUE");
        switch (take().text()) {
            case "TABLE" -> table();
            case "INDEX" -> index(unique);
            case "VIEW" -> view();
            case "SEQUENCE" -> sequence();
            default -> throw new IllegalArgumentException("CREATE of something that is not known here");
        }
    }

    private void table() {
        Table table = new Table(name());
        expect("(");
        do {
            if (skip("CONSTRAINT")) {
                constraint(table);
            } else {
                column(table);
            }
        } while (skip(","));
        expect(")");
        tableOptions(table);
        end();
        if (model.tables.put(table.name(), table) != null) {
            throw new IllegalArgumentException("this table is there already");
        }
    }

    private void column(Table table) {
        String name = name();
        for (String word : List.of("PRIMARY", "UNIQUE", "FOREIGN", "CHECK")) {
            if (name.equals(word)) {
                throw new IllegalArgumentException("a constraint without a name");
            }
        }
        String written = type();
        String defaultValue = skip("DEFAULT") ? take().text() : "";
        boolean nullable = true;
        if (skip("NOT")) {
            expect("NULL");
            nullable = false;
        }
        Column column = new Column(name, Types.logical(dialect, written), written, nullable, defaultValue);
        if (table.columns().put(name, column) != null) {
            throw new IllegalArgumentException("column " + name + " is there already");
        }
    }

    private String type() {
        StringBuilder type = new StringBuilder(take().text());
        if (peek("(")) {
            type.append(take().text());
            while (!peek(")")) {
                String next = take().text();
                type.append(next.equals(",") ? ", " : next.matches("[A-Z].*") ? " " + next : next);
            }
            type.append(take().text());
        }
        return type.toString();
    }

    private void constraint(Table table) {
        String name = name();
        Constraint constraint =
                switch (take().text()) {
                    case "PRIMARY" -> {
                        expect("KEY");
                        Constraint key = new Constraint(name, "PRIMARY KEY", names(), "");
                        indexSpace();
                        yield key;
                    }
                    case "UNIQUE" -> {
                        Constraint key = new Constraint(name, "UNIQUE", names(), "");
                        indexSpace();
                        yield key;
                    }
                    case "FOREIGN" -> {
                        expect("KEY");
                        List<String> columns = names();
                        expect("REFERENCES");
                        String other = name();
                        yield new Constraint(name, "FOREIGN KEY", columns, other + " " + names() + onDelete());
                    }
                    case "CHECK" -> new Constraint(name, "CHECK", List.of(), balanced());
                    default -> throw new IllegalArgumentException("a constraint that is not known here");
                };
        constraint.columns().forEach(table::column);
        if (table.constraints().put(name, constraint) != null) {
            throw new IllegalArgumentException("constraint " + name + " is there already");
        }
    }

    private String onDelete() {
        if (skip("ON")) {
            expect("DELETE");
            return " ON DELETE " + (skip("SET") ? "SET " : "") + take().text();
        }
        return "";
    }

    private void indexSpace() {
        if (dialect != Dialect.DB2 && skip("USING")) {
            expect("INDEX");
            tableSpace();
        }
    }

    private void tableSpace() {
        expect("TABLESPACE");
        take();
    }

    private void tableOptions(Table table) {
        List<String> large = table.columns().values().stream()
                .filter(Column::isLarge)
                .map(Column::name)
                .toList();
        if (dialect == Dialect.DB2) {
            expect("IN");
            take();
            expect("INDEX");
            expect("IN");
            take();
            if (skip("LONG")) {
                expect("IN");
                take();
                require(!large.isEmpty(), "LONG IN without a large object");
            } else {
                require(large.isEmpty(), "large objects without LONG IN");
            }
            return;
        }
        tableSpace();
        if (dialect == Dialect.ORACLE && !large.isEmpty()) {
            List<String> placed = new ArrayList<>();
            while (skip("LOB")) {
                placed.addAll(names());
                List.of("STORE", "AS", "SECUREFILE", "(").forEach(this::expect);
                tableSpace();
                expect(")");
            }
            require(placed.equals(large), "LOB should name " + large);
        }
    }

    private void index(boolean unique) {
        String name = name();
        expect("ON");
        String table = name();
        List<String> parts = new ArrayList<>();
        expect("(");
        do {
            parts.add(part());
        } while (skip(","));
        expect(")");
        if (dialect != Dialect.DB2) {
            tableSpace();
        }
        end();
        if (model.indexes.put(name, new Index(name, table, parts, unique)) != null) {
            throw new IllegalArgumentException("index " + name + " is there already");
        }
    }

    private String part() {
        String first = name();
        if (peek("(")) {
            return first + balanced();
        }
        return skip("DESC") ? first + " DESC" : first;
    }

    private void view() {
        String name = name();
        expect("AS");
        List<Token> body = List.copyOf(tokens.subList(at, tokens.size()));
        if (model.views.put(name, new View(name, SelectList.names(body), body)) != null) {
            throw new IllegalArgumentException("this view is there already");
        }
    }

    private void sequence() {
        String name = name();
        if (dialect != Dialect.ORACLE) {
            expect("AS");
            expect("BIGINT");
        }
        expect("START");
        expect("WITH");
        String start = take().text();
        expect("INCREMENT");
        expect("BY");
        model.sequences.add("%s from %s by %s".formatted(name, start, take().text()));
        if (dialect == Dialect.ORACLE) {
            expect("NOCYCLE");
        } else {
            expect("NO");
            expect("CYCLE");
        }
        end();
    }

    private void comment() {
        expect("ON");
        String kind = take().text();
        String on = name();
        if (kind.equals("COLUMN")) {
            expect(".");
            on += "." + name();
        } else if (kind.equals("VIEW") && dialect != Dialect.POSTGRESQL) {
            throw new IllegalArgumentException("only PostgreSQL has COMMENT ON VIEW");
        } else if (kind.equals("TABLE") && dialect == Dialect.POSTGRESQL && model.views.containsKey(on)) {
            throw new IllegalArgumentException("PostgreSQL wants COMMENT ON VIEW");
        } else if (!kind.equals("TABLE") && !kind.equals("VIEW")) {
            throw new IllegalArgumentException("COMMENT ON something that is not known here");
        }
        expect("IS");
        Token text = take();
        require(text.kind() == Token.Kind.STRING, "a comment is a literal");
        end();
        String table = on.contains(".") ? on.substring(0, on.indexOf('.')) : on;
        require(model.has(table), "a comment on something that is not there");
        require(
                !on.contains(".") || model.columnsOf(table).contains(on.substring(table.length() + 1)),
                "no such column");
        if (model.comments.put(on, text.text()) != null) {
            throw new IllegalArgumentException("a second comment on the same");
        }
    }

    private void grant() {
        while (!peek("ON")) {
            take();
        }
        take();
        skip("SEQUENCE");
        String object = name();
        require(
                model.has(object) || model.sequences.stream().anyMatch(sequence -> sequence.startsWith(object + " ")),
                "a grant on something that is not there");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        expect("(");
        do {
            names.add(name());
        } while (skip(","));
        expect(")");
        return names;
    }

    /** A text in parentheses, with one blank between all its parts. */
    private String balanced() {
        int from = at;
        int depth = 0;
        do {
            Token token = take();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        } while (depth > 0);
        return tokens.subList(from, at).stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private String name() {
        Token token = take();
        require(token.isWord(), "a name is expected, but there is " + token);
        return token.text();
    }

    private Token take() {
        require(at < tokens.size(), "the statement ends too early");
        return tokens.get(at++);
    }

    private boolean peek(String expected) {
        return at < tokens.size() && tokens.get(at).is(expected);
    }

    private boolean skip(String expected) {
        if (peek(expected)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String expected) {
        @Nullable Token next = at < tokens.size() ? tokens.get(at) : null;
        require(next != null && next.is(expected), "%s is expected, but there is %s".formatted(expected, next));
        at++;
    }

    private void end() {
        require(
                at == tokens.size(),
                "something follows that is not known here: " + (at < tokens.size() ? tokens.get(at) : ""));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
