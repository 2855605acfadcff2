package io.tributary.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.foreign.mapping.Each;
import io.tributary.foreign.mapping.Fields;
import io.tributary.foreign.mapping.ForeignFile;
import io.tributary.foreign.mapping.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/foreign-tables.md names every member and every field, and no other. */
class ForeignTablesPaperTest {
    private static final String YAML =
            """
            unknown: x
            tables:
              - table: T
                unknown: x
                key:
                  column: K
                  identifier: s
                  generate: customerId
                  unknown: x
                columns:
                  C:
                    field: email
                    unknown: x
            """;

    private final Path config;

    ForeignTablesPaperTest(@TempDir Path config) {
        this.config = config;
    }

    @ParameterizedTest
    @CsvSource({"## File, 1", "## Table, 4", "## Key, 9", "## Column, 13"})
    void every_member_is_in_the_paper_and_the_paper_names_no_other(String section, int line) throws IOException {
        Path file = Files.writeString(config.resolve("t.yaml"), YAML);
        String problem = ForeignFile.read(config, file, name -> null).problems().stream()
                .filter(each -> each.startsWith("t.yaml:" + line + ":"))
                .findFirst()
                .orElseThrow();
        Set<String> known = Set.of(problem.split("known are ", 2)[1].split(", "));
        Set<String> rows = Papers.rows(Papers.section(Papers.paper("foreign-tables.md"), section));
        assertThat(ConfigurationReference.differences("the code", known, "docs/foreign-tables.md", rows))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void every_field_is_in_the_paper(RecordKind kind) throws IOException {
        String section = Papers.section(Papers.paper("foreign-tables.md"), "## Fields");
        Set<String> named = Papers.found(Pattern.compile("`([A-Za-z0-9.]+)`"), section);
        Set<String> fields = new TreeSet<>(Fields.of(kind, true).names());
        fields.removeIf(
                field -> field.startsWith("customer.") || field.matches("address\\.(home|work|billing|shipping)\\..*"));
        assertThat(named).containsAll(fields);
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CUSTOMER"})
    void the_row_of_a_record_names_its_fields_and_no_other(RecordKind kind) throws IOException {
        String section = Papers.section(Papers.paper("foreign-tables.md"), "## Fields");
        String row = section.lines()
                .filter(line -> line.startsWith("| `" + kind.name().toLowerCase(Locale.ROOT) + "` |"))
                .findFirst()
                .orElseThrow();
        Set<String> named = Papers.found(Pattern.compile("`([A-Za-z0-9.]+)`"), row.substring(row.indexOf('|', 1)));
        named.removeIf(name -> name.contains("NAME"));
        Fields fields = Fields.of(kind, kind == Each.LINE.owner());
        assertThat(named)
                .allMatch(name -> name.equals("line")
                        || name.contains("each")
                        || fields.find(name).isPresent());
    }

    @Test
    void the_example_is_read_without_problems() throws IOException {
        Path example = Papers.REPOSITORY.resolve("docs/examples/legacy-crm/legacy-crm.yaml");
        ForeignFile file = ForeignFile.read(Papers.REPOSITORY, example, name -> null);
        assertThat(file.problems()).isEmpty();
        assertThat(file.tables()).hasSize(3);
    }
}
