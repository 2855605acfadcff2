package io.tributary.conformance.scripts;

import io.tributary.conformance.scripts.SchemaModel.Column;
import io.tributary.conformance.scripts.SchemaModel.Constraint;
import io.tributary.conformance.scripts.SchemaModel.Index;
import io.tributary.conformance.scripts.SchemaModel.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with a series of scripts although a parser may take it. */
final class ScriptLint {
    private static final int LONGEST_NAME = 30;
    /** VARCHAR2 ends at 4000 bytes whatever its length in characters says, and a character may take four. */
    private static final int LONGEST_ORACLE_TEXT = 1000;

    private static final int LONGEST_DB2_COMMENT = 254;
    /** Of an index, in a block of 8 K on Oracle and in a page of 32 K on DB2. */
    private static final Map<Dialect, Integer> LONGEST_KEY =
            Map.of(Dialect.ORACLE, 6398, Dialect.DB2, 8192, Dialect.POSTGRESQL, 2704);

    private static final int LONGEST_DB2_ROW = 32_677;

    /** On DB2 for Linux, UNIX and Windows no word of that list is really reserved: these names are used, and were tried on Derby. */
    private static final Set<String> ACCEPTED_WORDS = Set.of("LABEL", "SUMMARY");

    private final Dialect dialect;
    private final SchemaModel model;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> usedExceptions = new TreeSet<>();

    private ScriptLint(Dialect dialect, SchemaModel model) {
        this.dialect = dialect;
        this.model = model;
    }

    /** One sentence for each. */
    static List<String> findings(Dialect dialect, SchemaModel model, List<SqlStatement> statements) {
        ScriptLint lint = new ScriptLint(dialect, model);
        model.tables.values().forEach(lint::table);
        model.indexes.values().forEach(lint::index);
        lint.names();
        lint.comments();
        model.views
                .values()
                .forEach(view -> lint.findings.addAll(
                        StatementLint.findings(dialect, new SqlStatement(view.name(), 1, text(view.body())), model)));
        statements.forEach(lint::statement);
        return lint.findings;
    }

    /** Exceptions that no name needs any more. */
    static Set<String> unusedExceptions(Dialect dialect, SchemaModel model) {
        ScriptLint lint = new ScriptLint(dialect, model);
        lint.names();
        Set<String> unused = new TreeSet<>(ACCEPTED_WORDS);
        unused.removeAll(lint.usedExceptions);
        return unused;
    }

    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()).append(' '));
        return text.toString();
    }

    private void names() {
        model.tables.values().forEach(table -> {
            name("table", table.name());
            table.columns().keySet().forEach(column -> name("column", column));
            table.constraints().keySet().forEach(constraint -> name("constraint", constraint));
        });
        model.views.values().forEach(view -> {
            name("view", view.name());
            view.columns().forEach(column -> name("column", column));
        });
        model.indexes.keySet().forEach(index -> name("index", index));
        Map<String, String> owners = new HashMap<>();
        for (Table table : model.tables.values()) {
            for (String constraint : table.constraints().keySet()) {
                if (owners.put(constraint, table.name()) != null) {
                    findings.add("two constraints are named " + constraint);
                }
                if (model.indexes.containsKey(constraint)) {
                    findings.add("an index has the name of constraint " + constraint);
                }
            }
        }
    }

    private void name(String kind, String name) {
        if (name.length() > LONGEST_NAME) {
            findings.add("%s %s is longer than %d".formatted(kind, name, LONGEST_NAME));
        }
        List<String> vendors = ReservedWords.reservedBy(name);
        if (ACCEPTED_WORDS.contains(name)) {
            usedExceptions.add(name);
        } else if (!vendors.isEmpty()) {
            findings.add("%s %s is a word of %s".formatted(kind, name, vendors));
        }
    }

    private void comments() {
        for (Table table : model.tables.values()) {
            if (!model.comments.containsKey(table.name())) {
                findings.add("table %s has no comment".formatted(table.name()));
            }
            for (String column : table.columns().keySet()) {
                if (!model.comments.containsKey(table.name() + "." + column)) {
                    findings.add("column %s.%s has no comment".formatted(table.name(), column));
                }
            }
        }
        model.views.keySet().stream()
                .filter(view -> !model.comments.containsKey(view))
                .forEach(view -> findings.add("view %s has no comment".formatted(view)));
        if (dialect == Dialect.DB2) {
            model.comments.forEach((on, text) -> {
                if (text.getBytes(StandardCharsets.UTF_8).length - 2 > LONGEST_DB2_COMMENT) {
                    findings.add("the comment on %s is longer than 254 bytes".formatted(on));
                }
            });
        }
    }

    private void table(Table table) {
        if (table.constraints().values().stream()
                .noneMatch(constraint -> constraint.kind().equals("PRIMARY KEY"))) {
            findings.add("table %s has no primary key".formatted(table.name()));
        }
        for (Column column : table.columns().values()) {
            if (dialect == Dialect.ORACLE
                    && column.type().startsWith("VARCHAR")
                    && Types.length(column.type()) > LONGEST_ORACLE_TEXT) {
                findings.add("%s.%s may need more than 4000 bytes".formatted(table.name(), column.name()));
            }
            if (column.defaultValue().equals("''")) {
                findings.add("%s.%s has '' as default, which is NULL on Oracle".formatted(table.name(), column.name()));
            }
        }
        table.constraints().values().forEach(constraint -> constraint(table, constraint));
        int row = table.columns().values().stream()
                .mapToInt(column -> Types.bytes(column.type()) + 1)
                .sum();
        if (dialect == Dialect.DB2 && row > LONGEST_DB2_ROW) {
            findings.add("a row of %s may need %d bytes, more than a page of 32 K takes".formatted(table.name(), row));
        }
    }

    private void constraint(Table table, Constraint constraint) {
        boolean primary = constraint.kind().equals("PRIMARY KEY");
        if (primary || constraint.kind().equals("UNIQUE")) {
            key(constraint.name(), table, constraint.columns());
            for (String name : constraint.columns()) {
                Column column = table.column(name);
                if (column.nullable() && (primary || dialect == Dialect.DB2)) {
                    findings.add(
                            "%s.%s is part of %s and may be NULL".formatted(table.name(), name, constraint.name()));
                }
            }
        }
        if (constraint.kind().equals("FOREIGN KEY")) {
            reference(table, constraint);
        }
        if (constraint.kind().equals("CHECK") && constraint.rest().contains("''")) {
            findings.add("%s compares with '', which is NULL on Oracle".formatted(constraint.name()));
        }
    }

    private void reference(Table table, Constraint constraint) {
        String[] parts = constraint.rest().split(" ", 2);
        Table other = model.tables.get(parts[0]);
        if (other == null) {
            findings.add("%s refers to %s, which is not there".formatted(constraint.name(), parts[0]));
            return;
        }
        String columns = parts[1].replaceAll(" ON DELETE.*", "");
        boolean isKey = other.constraints().values().stream()
                .filter(each -> each.kind().equals("PRIMARY KEY") || each.kind().equals("UNIQUE"))
                .anyMatch(each -> each.columns().toString().equals(columns));
        if (!isKey) {
            findings.add("%s refers to %s%s, which is no key".formatted(constraint.name(), parts[0], columns));
            return;
        }
        List<String> keys = List.of(columns.substring(1, columns.length() - 1).split(", "));
        for (int i = 0; i < keys.size(); i++) {
            String here = table.column(constraint.columns().get(i)).type();
            String there = other.column(keys.get(i)).type();
            if (!here.equals(there)) {
                findings.add("%s: %s refers to %s".formatted(constraint.name(), here, there));
            }
        }
    }

    private void index(Index index) {
        Table table = model.tables.get(index.table());
        if (table == null) {
            findings.add("index %s is on %s, which is not there".formatted(index.name(), index.table()));
            return;
        }
        List<String> columns = index.parts().stream()
                .map(part -> part.replaceAll(".*\\( | \\).*| DESC", ""))
                .toList();
        for (String column : columns) {
            if (!table.columns().containsKey(column)) {
                findings.add("index %s has no column %s".formatted(index.name(), column));
                return;
            }
        }
        key(index.name(), table, columns);
        for (Constraint constraint : table.constraints().values()) {
            if (Set.of("PRIMARY KEY", "UNIQUE").contains(constraint.kind())
                    && constraint.columns().equals(index.parts())) {
                findings.add("index %s has the columns of %s (ORA-01408, SQL0605W)"
                        .formatted(index.name(), constraint.name()));
            }
        }
        model.indexes.values().stream()
                .filter(other ->
                        !other.name().equals(index.name()) && other.table().equals(index.table()))
                .filter(other ->
                        other.parts().equals(index.parts()) && other.name().compareTo(index.name()) < 0)
                .forEach(other -> findings.add("index %s has the columns of %s".formatted(index.name(), other.name())));
    }

    private void key(String name, Table table, List<String> columns) {
        int bytes = columns.stream()
                .mapToInt(column -> Types.bytes(table.column(column).type()))
                .sum();
        if (bytes > LONGEST_KEY.getOrDefault(dialect, Integer.MAX_VALUE)) {
            findings.add("a key of %s may need %d bytes".formatted(name, bytes));
        }
        columns.stream()
                .filter(column -> table.column(column).isLarge())
                .forEach(column -> findings.add("%s indexes the large object %s".formatted(name, column)));
    }

    private void statement(SqlStatement statement) {
        if (statement.head(1).equals("INSERT")) {
            findings.addAll(StatementLint.findings(dialect, statement, model));
        }
    }
}
