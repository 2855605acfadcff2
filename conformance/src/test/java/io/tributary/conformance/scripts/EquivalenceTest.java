package io.tributary.conformance.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.conformance.scripts.SchemaModel.Column;
import io.tributary.conformance.scripts.SchemaModel.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three series make the same tables. */
class EquivalenceTest {
    private static final SchemaModel POSTGRESQL =
            Series.ofProject(Dialect.POSTGRESQL).model();

    @ParameterizedTest
    @EnumSource(names = {"ORACLE", "DB2"})
    void the_series_make_the_same_as_that_of_postgresql(Dialect dialect) {
        assertThat(facts(Series.ofProject(dialect).model())).containsExactlyElementsOf(facts(POSTGRESQL));
        Counts.note(
                "facts that are the same on " + dialect.label() + " and postgresql",
                facts(POSTGRESQL).size());
    }

    @ParameterizedTest
    @EnumSource(names = {"ORACLE", "DB2"})
    void the_same_files_make_them(Dialect dialect) {
        assertThat(files(dialect)).containsExactlyElementsOf(files(Dialect.POSTGRESQL));
    }

    @Test
    void a_difference_in_anything_is_seen() {
        String script =
                """
                CREATE TABLE CRM_A (
                  ID BIGINT NOT NULL,
                  NOTE VARCHAR(20),
                  CONSTRAINT PK_CRM_A PRIMARY KEY (ID),
                  CONSTRAINT CK_CRM_A CHECK (NOTE IN ('X', 'Y'))
                ) TABLESPACE t;
                CREATE INDEX IX_CRM_A ON CRM_A (NOTE) TABLESPACE t;
                COMMENT ON TABLE CRM_A IS 'A.';
                CREATE VIEW CRM_V_A AS SELECT A.ID, A.NOTE FROM CRM_A A;
                """;
        List<String> facts = facts(Series.of(Dialect.POSTGRESQL, script).model());
        Stream.of(
                        "BIGINT NOT NULL>INTEGER NOT NULL",
                        "VARCHAR(20)>VARCHAR(21)",
                        "VARCHAR(20)>VARCHAR(20) NOT NULL",
                        "'X', 'Y'>'X'",
                        "PRIMARY KEY>UNIQUE",
                        "IX_CRM_A ON CRM_A (NOTE)>IX_CRM_A ON CRM_A (NOTE, ID)",
                        "CREATE INDEX>CREATE UNIQUE INDEX",
                        "'A.'>'B.'",
                        "A.ID, A.NOTE>A.NOTE, A.ID",
                        "CONSTRAINT CK_CRM_A>CONSTRAINT CK_CRM_B",
                        "NOTE VARCHAR(20)>NOTE VARCHAR(20) DEFAULT 'X'")
                .forEach(change -> {
                    String[] sides = change.split(">");
                    String changed = script.replace(sides[0], sides[1]);
                    assertThat(changed).as(change).isNotEqualTo(script);
                    assertThat(facts(Series.of(Dialect.POSTGRESQL, changed).model()))
                            .as(change)
                            .isNotEqualTo(facts);
                });
    }

    /** Everything that must be the same, one line each. */
    private static List<String> facts(SchemaModel model) {
        List<String> facts = new ArrayList<>();
        model.sequences.forEach(sequence -> facts.add("sequence " + sequence));
        model.tables.values().forEach(table -> {
            facts.add("table " + table.name());
            table.columns().values().stream()
                    .map(Column::logical)
                    .forEach(column -> facts.add(table.name() + "." + column));
            table.constraints().values().forEach(constraint -> facts.add(table.name() + " " + constraint));
        });
        model.indexes.values().forEach(index -> facts.add(index.toString()));
        model.views.values().stream()
                .map(View::name)
                .forEach(name -> facts.add("view " + name + " " + model.columnsOf(name)));
        model.comments.forEach((on, text) -> facts.add("comment on " + on + ": " + text));
        model.inserts.forEach(insert -> facts.add(insert));
        model.tablesWithTriggers.forEach(table -> facts.add("triggers on " + table));
        return facts;
    }

    private static List<String> files(Dialect dialect) {
        return Project.series(dialect).stream()
                .map(SqlStatement::origin)
                .distinct()
                .toList();
    }
}
