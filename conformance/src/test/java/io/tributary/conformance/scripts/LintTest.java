package io.tributary.conformance.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts and the statement files hold what no parser checks: names, lengths, comments, keys, locks, large objects. */
class LintTest {
    @ParameterizedTest
    @EnumSource
    void the_scripts_are_such_as_the_vendor_takes(Dialect dialect) {
        Series series = Series.ofProject(dialect);

        assertThat(series.findings()).isEmpty();
        Counts.note("tables on " + dialect.label(), series.model().tables.size());
        Counts.note("views on " + dialect.label(), series.model().views.size());
        Counts.note(
                "statements of the scripts for " + dialect.label(),
                series.statements().size());
    }

    @ParameterizedTest
    @EnumSource
    void the_statement_files_are_such_as_the_vendor_takes_and_name_only_what_is_there(Dialect dialect) {
        Series series = Series.ofProject(dialect);
        Map<String, SqlStatement> files = Project.statementFiles(dialect);
        List<String> findings = new ArrayList<>();
        files.values().forEach(statement -> findings.addAll(series.findings(statement)));

        assertThat(findings).isEmpty();
        assertThat(files).hasSizeGreaterThan(70);
        Counts.note("statement files checked for " + dialect.label(), files.size());
        Counts.note(
                "statement files of " + dialect.label() + "'s own",
                files.values().stream()
                        .filter(statement -> statement.origin().endsWith("." + dialect.label() + ".sql"))
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void exceptions_are_needed(Dialect dialect) {
        assertThat(ScriptLint.unusedExceptions(
                        dialect, Series.ofProject(dialect).model()))
                .as("words that no name needs any more")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_vendor_has_a_statement_for_each_repository_method(Dialect dialect) {
        assertThat(Project.statementFiles(dialect).keySet())
                .containsExactlyElementsOf(
                        Project.statementFiles(Dialect.POSTGRESQL).keySet());
    }
}
