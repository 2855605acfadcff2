package io.tributary.conformance.scripts;

import java.util.ArrayList;
import java.util.List;

/**
 * The scripts of one vendor, read.
 *
 * @param statements of the series, and of the grants
 */
record Series(Dialect dialect, List<SqlStatement> statements, SchemaModel model) {

    /** As they lie in the project. */
    static Series ofProject(Dialect dialect) {
        List<SqlStatement> statements = new ArrayList<>(Project.series(dialect));
        statements.addAll(Project.grants(dialect));
        return new Series(dialect, List.copyOf(statements), DdlReader.read(dialect, statements));
    }

    /** One script. */
    static Series of(Dialect dialect, String script) {
        List<SqlStatement> statements = SqlStatement.of("script", script, dialect);
        return new Series(dialect, statements, DdlReader.read(dialect, statements));
    }

    /** What is wrong with it. */
    List<String> findings() {
        List<String> findings = new ArrayList<>(ScriptLint.findings(dialect, model, statements));
        statements.stream()
                .filter(statement -> statement.head(4).contains("TRIGGER")
                        || statement.head(4).contains("FUNCTION"))
                .forEach(trigger -> findings.addAll(TriggerNames.findings(dialect, model, trigger)));
        model.views
                .values()
                .forEach(view -> findings.addAll(
                        StatementNames.findings(model, new SqlStatement(view.name(), 1, text(view.body())))));
        return findings;
    }

    private static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()).append(' '));
        return text.toString().strip();
    }

    /** What is wrong with a statement that is run on these tables. */
    List<String> findings(SqlStatement statement) {
        List<String> findings = new ArrayList<>(StatementLint.findings(dialect, statement, model));
        findings.addAll(StatementNames.findings(model, statement));
        return findings;
    }
}
