package io.tributary.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tributary.foreign.mapping.TableMapping.Mode;
import io.tributary.foreign.schema.BoundTable;
import io.tributary.foreign.schema.Dialect;
import io.tributary.intake.source.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTableFilesTest {
    private static final String RIGHT =
            """
            description: right
            tables:
              - table: kunde
                record: customer
                mode: upsert
                when: {kind: PERSON}
                key:
                  column: KD_NR
                  identifier: desk
                  sequence: SEQ_KD
                columns:
                  ART: {value: P}
                  NAME1: {field: familyName, length: 20, tooLong: cut}
                  NAME2: givenName
                  GESCHL:
                    field: salutation
                    codes: {Herr: 1, Frau: 2, default: 9}
                  LAND: {field: address.country, codes: {table: LAND, code: ISO2, value: NR}}
                  GEB: birthDate
                  EMAIL: email
                version: VERS
                changedAt: AEND_TS
            """;

    private final Path config;

    ForeignTableFilesTest(@TempDir Path config) throws IOException {
        this.config = config;
        Files.createDirectories(config.resolve("db/foreign"));
    }

    @Test
    void a_right_mapping_is_laid_on_its_table() {
        BoundTable table = bound(RIGHT).tables().get(0);
        assertThat(table.mapping().mode()).isEqualTo(Mode.UPSERT);
        assertThat(table.real().name()).isEqualTo("KUNDE");
        assertThat(table.columns())
                .extracting(column -> column.real().name())
                .containsExactly("ART", "NAME1", "NAME2", "GESCHL", "LAND", "GEB", "EMAIL", "AEND_TS");
        assertThat(table.mapping().words()).isEqualTo("kunde (db/foreign/desk.yaml:3)");
    }

    @Test
    void without_files_nothing_is_asked_of_the_database() {
        assertThat(ForeignTableFiles.read(config, name -> null).isEmpty()).isTrue();
        write("enabled: false\ntables: [{table: nonsense}]\n");
        assertThat(ForeignTableFiles.read(config, name -> null).isEmpty()).isTrue();
    }

    @Test
    void placeholders_stand_for_names() {
        write(RIGHT.replace("table: kunde", "table: kunde\n    schema: ${desk.schema:OLD}"));
        BoundTable table = ForeignTableFiles.read(config, Map.of("desk.schema", "NEW")::get)
                .bind(new OrderDesk(Dialect.ORACLE))
                .tables()
                .get(0);
        assertThat(table.real().schema()).isEqualTo("NEW");
    }

    @Test
    void codes_keep_the_zeros_with_which_they_begin() {
        BoundTable table = bound(
                        RIGHT.replace("NAME2: givenName", "NAME2: {field: language, codes: {de: 01, default: 00}}"))
                .tables()
                .get(0);
        assertThat(table.columns().get(2).mapping().codes())
                .hasToString("Codes[listed={de=01}, otherwise=00, table=null]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "table: kunde|table: kunden|3|the database has no table \"kunden\" in the schema of the hub's account; similar are KUNDE, LAND",
                "table: kunde|table: ku\"nde; DROP|3|cannot be a name in a database",
                "record: customer|record: client|4|\"record\" is \"client\" but must be one of customer, relation",
                "mode: upsert|mode: merge|5|\"mode\" is \"merge\" but must be one of insert, update, upsert",
                "mode: upsert|modus: upsert|5|\"modus\" is not known here; known are",
                "{kind: PERSON}|{kind: HUMAN}|6|field \"kind\" is never \"HUMAN\"; it can be PERSON, ORGANISATION",
                "{kind: PERSON}|{kindness: PERSON}|6|there is no canonical field \"kindness\" here; similar are kind",
                "column: KD_NR|column: KDNR|8|table \"KUNDE\" has no column \"KDNR\"; similar are KD_NR",
                "  sequence: SEQ_KD|  sequence: SEQ_X|10|the database has no sequence \"SEQ_X\"",
                "  sequence: SEQ_KD|  generate: identity|10|the database does not fill column \"KD_NR\" by itself",
                "  sequence: SEQ_KD|  generate: none|7|say how their ids are made",
                "identifier: desk|generate: sequence|7|\"identifier\" is missing",
                "ART: {value: P}|FOTO: {value: P}|12|column \"FOTO\" is BLOB, which a mapping cannot fill",
                "ART: {value: P}|ART: {value: PER}|12|\"PER\" cannot go into column \"ART\" (CHAR(1)): it has 3 characters",
                "ART: {value: P}|ART: {field: kind, codes: {PERSON: P}}|12|there is no code for ORGANISATION of field \"kind\"",
                "ART: {value: P}|ART: {field: kind, codes: {PERSON: P, FIRM: F, default: X}}|12|field \"kind\" is never \"FIRM\"",
                "ART: {value: P}|ART: {field: kind, value: P}|12|has field and value; write one of them",
                "field: familyName|field: familienName|13|there is no canonical field \"familienName\" here; similar are familyName",
                "length: 20|length: 21|13|the mapping allows 21 characters, and column \"NAME1\" is VARCHAR2(20)",
                "length: 20|length: many|13|\"length\" is \"many\" but must be a whole number above 0",
                "tooLong: cut|tooLong: chop|13|\"tooLong\" is \"chop\" but must be one of quarantine, cut",
                "NAME2: givenName|NAME2:|14|write the field that goes into \"NAME2\"",
                "NAME2: givenName|name1: givenName|14|column \"name1\" is filled already on line 13",
                "NAME2: givenName|NAME1: givenName|14|\"NAME1\" stands twice in the same mapping",
                "NAME2: givenName|NAME9: givenName|14|table \"KUNDE\" has no column \"NAME9\"; similar are NAME1, NAME2",
                "codes: {Herr: 1, |codes: {Herr: m, |17|\"m\" cannot go into column \"GESCHL\" (NUMBER(1)): it is \"m\", which is no number",
                "table: LAND|table: LAENDER|18|the database has no table \"LAENDER\"",
                "code: ISO2|code: ISO|18|table \"LAND\" has no column \"ISO\"; similar are ISO2",
                "GEB: birthDate|GEB: familyName|19|column \"GEB\" is DATE and cannot take field \"familyName\", which is a text",
                "GEB: birthDate|GEB_ZAHL: birthDate|19|column \"GEB_ZAHL\" is NUMBER(8); say how field \"birthDate\", which is a date, is written there",
                "GEB: birthDate|GEB: {field: birthDate, type: text}|19|column \"GEB\" is DATE and the mapping says type: text",
                "GEB: birthDate|GEB: {field: birthDate, format: QQQQQQQQQ}|19|is no pattern of dates",
                "GEB: birthDate|GEB: {field: receivedAt, zone: Berlin}|19|\"Berlin\" is no time zone",
                "EMAIL: email|GEB_ZAHL: email|20|column \"GEB_ZAHL\" is NUMBER(8) and cannot take field \"email\", which is a text; write codes, or type: integer",
                "EMAIL: email|EMAIL: {field: email, charset: latin-nine}|20|\"latin-nine\" is no charset",
                "EMAIL: email|EMAIL: {field: email, bytes: true}|20|\"bytes\" needs charset",
                "EMAIL: email|EMAIL: {field: \"${no.such}\"}|20|\"no.such\" has no value",
                "version: VERS|version: NAME2|21|column \"NAME2\" is filled already on line 14",
                "version: VERS|version: STATUS|21|column \"STATUS\" is CHAR(1); a version is a whole number",
                "changedAt: AEND_TS|changedAt: AENDTS|22|table \"KUNDE\" has no column \"AENDTS\"; similar are AEND_TS"
            })
    void a_wrong_mapping_is_refused_with_line_and_reason(String right, String wrong, int line, String reason) {
        assertThat(RIGHT).contains(right);
        assertThat(problems(RIGHT.replace(right, wrong))).anySatisfy(problem -> assertThat(problem)
                .startsWith("db/foreign/desk.yaml:" + line + ": ")
                .contains(reason));
    }

    @Test
    void what_must_not_be_null_must_be_mapped_where_rows_are_inserted() {
        String without = RIGHT.replace("      NAME1: {field: familyName, length: 20, tooLong: cut}\n", "")
                .replace("      ART: {value: P}\n", "");
        assertThat(problems(without))
                .containsExactly(
                        "db/foreign/desk.yaml:11: new rows of \"KUNDE\" need a value in \"ART\", \"NAME1\" (NOT NULL without a"
                                + " default); map it, or write mode: update");
        assertThat(bound(without.replace("mode: upsert", "mode: update")).tables())
                .hasSize(1);
        assertThat(problems(RIGHT.replace("{value: P}", "{value: P, on: update}")))
                .singleElement()
                .asString()
                .startsWith("db/foreign/desk.yaml:12: column \"ART\" is NOT NULL without a default");
    }

    @Test
    void a_natural_key_is_among_the_columns() {
        String natural = RIGHT.replaceAll("(?s)key:.*?columns:", "key: [EMAIL, ISO]\n    columns:");
        assertThat(problems(natural)).anySatisfy(problem -> assertThat(problem)
                .startsWith("db/foreign/desk.yaml:7: \"ISO\" is not among the columns"));
        assertThat(problems(RIGHT.replaceAll("(?s)    key:.*?columns:", "    columns:")))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("db/foreign/desk.yaml:3: \"key\" is missing; write key: COLUMN"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        List<String> problems = problems(RIGHT.replace("kind: PERSON", "kin: PERSON")
                .replace("familyName", "famName")
                .replace("email", "mail"));
        assertThat(problems).hasSize(3);
        assertThat(problems).extracting(problem -> problem.split(":")[1]).containsExactly("6", "13", "20");
    }

    @Test
    void a_file_that_is_no_yaml_is_refused_with_its_line() {
        assertThat(problems("tables:\n  - table: [\n"))
                .singleElement()
                .asString()
                .contains("is not valid YAML");
        assertThat(problems("just a text\n"))
                .containsExactly(
                        "db/foreign/desk.yaml:1: is not a YAML mapping; write tables: and below it - table: NAME");
        assertThat(problems("{}\n"))
                .containsExactly("db/foreign/desk.yaml:1: \"tables\" is missing; list the tables to be written");
    }

    private ForeignTableCatalog bound(String yaml) {
        write(yaml);
        return ForeignTableFiles.read(config, name -> null).bind(new OrderDesk(Dialect.ORACLE));
    }

    private List<String> problems(String yaml) {
        ConfigurationException thrown = catchThrowableOfType(ConfigurationException.class, () -> bound(yaml));
        return thrown == null ? List.of() : thrown.problems();
    }

    private void write(String yaml) {
        try {
            Files.writeString(config.resolve("db/foreign/desk.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
