package io.tributary.conformance.scripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether every table and column that a statement names is there. Aliases are followed; a word that is nothing known is an error. */
final class StatementNames {
    private static final Set<String> WORDS = Set.of(
            ("SELECT FROM WHERE AND OR NOT IN EXISTS NULL IS LIKE ESCAPE BETWEEN ORDER BY GROUP HAVING ASC DESC FETCH FIRST NEXT ROW ROWS ONLY "
                            + "FOR UPDATE READ WITH RS USE KEEP LOCKS SKIP LOCKED OF INSERT INTO VALUES SET DELETE JOIN LEFT RIGHT INNER OUTER ON UNION "
                            + "ALL DISTINCT AS CASE WHEN THEN ELSE END CAST VARCHAR CHAR DECIMAL TIMESTAMP DATE BIGINT INTEGER SMALLINT COUNT SUM MIN MAX "
                            + "COALESCE NULLIF LOWER UPPER ABS LENGTH TRIM OFFSET NULLS LAST CURRENT_DATE NEXTVAL GENERATE_SERIES VALUE CONNECT LEVEL DUAL "
                            + "OVER PARTITION ROW_NUMBER TRUNC CLOB NUMBER TEXT")
                    .split(" "));

    private final SchemaModel model;
    private final List<Token> tokens;
    private final Map<String, Set<String>> tables = new HashMap<>();
    private final Set<String> outputs = new HashSet<>();
    private final Set<String> findings = new TreeSet<>();
    private final String origin;

    private StatementNames(SchemaModel model, SqlStatement statement) {
        this.model = model;
        this.tokens = Token.of(statement.sql());
        this.origin = statement.origin();
    }

    /** One sentence for each that is not there. */
    static List<String> findings(SchemaModel model, SqlStatement statement) {
        StatementNames names = new StatementNames(model, statement);
        names.tables();
        names.outputs();
        names.columns();
        return names.findings.stream()
                .map(finding -> names.origin + ": " + finding)
                .toList();
    }

    private void tables() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean before = tokens.get(i).is("FROM")
                    || tokens.get(i).is("JOIN")
                    || tokens.get(i).is("INTO")
                    || (tokens.get(i).is("UPDATE") && i == 0);
            if (before) {
                int at = i + 1;
                do {
                    at = table(tokens.get(at).is(",") ? at + 1 : at);
                } while (at < tokens.size()
                        && tokens.get(at).is(",")
                        && tokens.get(i).is("FROM")
                        && isTable(at + 1));
            }
        }
    }

    private boolean isTable(int at) {
        return at < tokens.size() && tokens.get(at).text().startsWith("CRM_");
    }

    private int table(int at) {
        Token name = tokens.get(at);
        if (!name.isWord() || name.is("DUAL") || name.is("GENERATE_SERIES") || name.is("SELECT")) {
            return at + 1;
        }
        if (!model.has(name.text())) {
            findings.add("there is no table " + name);
        }
        tables.computeIfAbsent(name.text(), key -> new HashSet<>()).add(name.text());
        if (at + 1 < tokens.size()
                && tokens.get(at + 1).isWord()
                && !WORDS.contains(tokens.get(at + 1).text())) {
            tables.computeIfAbsent(tokens.get(at + 1).text(), key -> new HashSet<>())
                    .add(name.text());
            return at + 2;
        }
        return at + 1;
    }

    private void outputs() {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("AS")
                    && tokens.get(i + 1).isWord()
                    && !WORDS.contains(tokens.get(i + 1).text())) {
                outputs.add(tokens.get(i + 1).text());
            }
            // the alias of a query in FROM
            if (tokens.get(i).is(")")
                    && tokens.get(i + 1).isWord()
                    && !WORDS.contains(tokens.get(i + 1).text())) {
                outputs.add(tokens.get(i + 1).text());
            }
        }
    }

    private void columns() {
        List<String> all = new ArrayList<>();
        tables.values().forEach(names -> names.forEach(name -> all.addAll(model.columnsOf(name))));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || (i > 0 && tokens.get(i - 1).is("."))) {
                continue;
            }
            if (i + 2 < tokens.size() && tokens.get(i + 1).is(".")) {
                qualified(token.text(), tokens.get(i + 2).text());
            } else if (!WORDS.contains(token.text())
                    && !tables.containsKey(token.text())
                    && !outputs.contains(token.text())
                    && !all.contains(token.text())
                    && model.sequences.stream().noneMatch(sequence -> sequence.startsWith(token.text() + " "))) {
                findings.add("there is no column " + token);
            }
        }
    }

    private void qualified(String alias, String column) {
        if (column.equals("NEXTVAL") || outputs.contains(alias)) {
            return;
        }
        Set<String> candidates = tables.get(alias);
        if (candidates == null) {
            findings.add("%s.%s: there is no %s".formatted(alias, column, alias));
        } else if (!column.equals("*")
                && candidates.stream().noneMatch(table -> model.columnsOf(table).contains(column))) {
            findings.add("%s has no column %s".formatted(candidates, column));
        }
    }
}
