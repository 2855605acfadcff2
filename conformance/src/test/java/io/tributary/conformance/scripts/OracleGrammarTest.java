package io.tributary.conformance.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every statement that the hub would send to Oracle is accepted by Oracle's grammar. */
class OracleGrammarTest {
    @Test
    void every_statement_of_the_scripts_is_accepted() {
        List<SqlStatement> statements = scripts();
        List<String> refusals = new ArrayList<>();
        for (SqlStatement statement : statements) {
            String sql = ParserGap.allTakenOut(statement.sql());
            OracleGrammar.refusal(sql).ifPresent(reason -> refusals.add(statement + "\n  " + reason));
            for (String condition : ParserGap.conditions(statement.sql())) {
                OracleGrammar.refusal(condition).ifPresent(reason -> refusals.add(statement + "\n  " + reason));
            }
        }
        assertThat(refusals).isEmpty();
        assertThat(statements).hasSizeGreaterThan(700);
        Counts.note("statements of the Oracle scripts accepted by the grammar", statements.size());
    }

    @Test
    void every_statement_file_is_accepted_as_it_is_sent_to_oracle() {
        List<String> refusals = new ArrayList<>();
        var files = Project.statementFiles(Dialect.ORACLE);
        files.forEach((name, statement) -> OracleGrammar.refusal(OracleGrammar.asSent(statement.sql()))
                .ifPresent(reason -> refusals.add(name + "\n  " + reason)));
        assertThat(refusals).isEmpty();
        assertThat(files).hasSizeGreaterThan(70);
        Counts.note("statement files accepted by the Oracle grammar", files.size());
    }

    @ParameterizedTest
    @EnumSource
    void a_gap_of_the_parser_is_one_still(ParserGap gap) {
        List<SqlStatement> affected = scripts().stream()
                .filter(statement -> gap.isIn(statement.sql()))
                .toList();
        Stream<String> alone = affected.stream().map(SqlStatement::sql).map(sql -> {
            String rest = sql;
            for (ParserGap other : ParserGap.values()) {
                rest = other == gap ? rest : other.takenOut(rest);
            }
            return rest;
        });

        assertThat(affected)
                .as("take the gap out of the list: no statement needs it")
                .isNotEmpty();
        assertThat(alone.map(OracleGrammar::refusal).filter(Optional::isEmpty).collect(Collectors.toList()))
                .as("take the gap out of the list: the parser knows it by now")
                .isEmpty();
        Counts.note("statements parsed without " + gap, affected.size());
    }

    private static List<SqlStatement> scripts() {
        return Stream.concat(Project.series(Dialect.ORACLE).stream(), Project.grants(Dialect.ORACLE).stream())
                .map(statement ->
                        new SqlStatement(statement.origin(), statement.line(), Project.filled(statement.sql())))
                .toList();
    }
}
