package io.tributary.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.foreign.mapping.ForeignFile;
import io.tributary.foreign.mapping.Names;
import io.tributary.foreign.schema.BoundColumn;
import io.tributary.foreign.schema.BoundTable;
import io.tributary.foreign.schema.Dialect;
import io.tributary.foreign.schema.ForeignSql;
import io.tributary.foreign.schema.RealColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignSqlTest {
    private static final String YAML =
            """
            tables:
              - table: kunde
                schema: OLD
                key: {column: KD_NR, identifier: desk, sequence: SEQ_KD}
                columns: {ART: {value: P}, NAME1: familyName, GEB: birthDate}
                version: VERS
            """;

    private final Path config;

    ForeignSqlTest(@TempDir Path config) {
        this.config = config;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void statements_are_the_same_for_all_databases(Dialect dialect) throws IOException {
        BoundTable table = table(dialect);
        List<RealColumn> columns =
                table.columns().stream().map(BoundColumn::real).toList();
        List<RealColumn> key = List.of(Objects.requireNonNull(table.keyColumn()));
        assertThat(ForeignSql.insert(table, columns))
                .isEqualTo("INSERT INTO \"OLD\".\"KUNDE\" (\"ART\", \"NAME1\", \"GEB\", \"VERS\") VALUES (?, ?, ?, 1)");
        assertThat(ForeignSql.update(table, columns, key))
                .isEqualTo("UPDATE \"OLD\".\"KUNDE\" SET \"ART\" = ?, \"NAME1\" = ?, \"GEB\" = ?,"
                        + " \"VERS\" = COALESCE(\"VERS\", 0) + 1 WHERE \"KD_NR\" = ?");
        assertThat(ForeignSql.count(table, columns.subList(0, 2)))
                .isEqualTo("SELECT COUNT(*) FROM \"OLD\".\"KUNDE\" WHERE \"ART\" = ? AND \"NAME1\" = ?");
        assertThat(ForeignSql.find(table.real(), key.get(0), columns.subList(1, 2)))
                .isEqualTo("SELECT \"KD_NR\" FROM \"OLD\".\"KUNDE\" WHERE \"NAME1\" = ?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "POSTGRESQL|SELECT nextval('\"OLD\".\"SEQ_KD\"')",
                "ORACLE|SELECT \"OLD\".\"SEQ_KD\".NEXTVAL FROM DUAL",
                "DB2|VALUES NEXT VALUE FOR \"OLD\".\"SEQ_KD\""
            })
    void a_sequence_is_asked_as_its_database_wants(Dialect dialect, String sql) {
        assertThat(dialect.nextValue("OLD", "SEQ_KD")).isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A\"B", "A;B", "A'B", "A\nB", "A:B", "A?B", "A<B", " A", "A/*B"})
    void a_name_that_is_none_never_reaches_a_statement(String name) {
        assertThat(Names.isValid(name)).isFalse();
        assertThatThrownBy(() -> Names.quoted(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KD_NR", "kd nr", "Straße", "KD-NR", "A$1", "A#", "_x", "dbo.x"})
    void names_of_old_systems_are_taken(String name) {
        assertThat(Names.quoted(name)).isEqualTo("\"" + name + "\"");
    }

    @Test
    void products_are_told_by_the_names_that_drivers_give_them() {
        assertThat(Dialect.of("Oracle")).isEqualTo(Dialect.ORACLE);
        assertThat(Dialect.of("DB2/LINUXX8664")).isEqualTo(Dialect.DB2);
        assertThat(Dialect.of("PostgreSQL")).isEqualTo(Dialect.POSTGRESQL);
    }

    private BoundTable table(Dialect dialect) throws IOException {
        Path file = Files.writeString(config.resolve("desk.yaml"), YAML);
        ForeignFile read = ForeignFile.read(config, file, name -> null);
        return new ForeignTableFiles(List.of(read))
                .bind(new OrderDesk(dialect))
                .tables()
                .get(0);
    }
}
