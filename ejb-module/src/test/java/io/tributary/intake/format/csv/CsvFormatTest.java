package io.tributary.intake.format.csv;

import static io.tributary.intake.format.Splitting.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.Splitting;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.Source.Csv.ColumnType;
import io.tributary.intake.translation.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private static final String HEADER = "No;Name;Paid;Amount\n";
    private static final String ROW = "7;Анна \"A\" Müller;31.01.2026; 1.234,56 \n";

    private final CsvFormat format = new CsvFormat();
    private final Source keyed = source(StandardCharsets.UTF_8, "No");

    @Test
    void a_row_becomes_json_that_stands_for_itself() throws Exception {
        RawRecord record = split(HEADER + ROW).get(0);
        assertThat(record.key()).isEqualTo("7");
        assertThat(record.contentType()).isEqualTo("application/json");
        assertThat(json(record))
                .isEqualTo(Map.of(
                        "file",
                        "file.txt",
                        "line",
                        2,
                        "row",
                        Map.of("No", "7", "Name", "Анна \"A\" Müller", "Paid", "31.01.2026", "Amount", "1.234,56")));
    }

    @Test
    void reading_converts_what_the_columns_say_and_leaves_out_what_is_empty() throws Exception {
        assertThat(read(HEADER + ROW))
                .isEqualTo(Map.of("No", "7", "Name", "Анна \"A\" Müller", "Paid", "2026-01-31", "Amount", "1234.56"));
        assertThat(read(HEADER + "7; \u00a0;;\n")).isEqualTo(Map.of("No", "7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56",
                "1 234,56|1234.56",
                "1\u00a0234\u00a0567,8|1234567.8",
                "1\u202f234,56|1234.56",
                "1'234,56|1234.56",
                "-12,00|-12.00",
                "\u221212,00|-12.00",
                "12,00-|-12.00",
                "(12,00)|-12.00",
                "- 1.000|-1000",
                "+5|5",
                ",5|0.5",
                "5,|5",
                "0|0",
                "１２,５０|12.50"
            })
    void decimals_become_plain(String written, String plain) {
        assertThat(CsvCell.decimal(written, ',')).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.00", "1.23,4", "1,2,3", "abc", "-", "12,0 EUR", "1e5", "0x10", "1.2345,6", "--1", ","})
    void what_is_no_decimal_is_not_guessed(String written) {
        assertThat(CsvCell.decimal(written, ',')).isNull();
    }

    @Test
    void a_decimal_point_is_read_where_it_is_configured() {
        assertThat(CsvCell.decimal("1,234.56", '.')).isEqualTo("1234.56");
        assertThat(CsvCell.decimal("(12.00)", '.')).isEqualTo("-12.00");
        assertThat(CsvCell.decimal("12,00", '.')).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "2026-01-31", "1.2.2026", "31.01.26", "heute"})
    void a_date_must_follow_the_pattern_and_exist(String written) {
        assertThat(CsvCell.date(written, "dd.MM.yyyy")).isNull();
    }

    @Test
    void wrong_cells_quarantine_the_row_with_column_line_and_value() throws Exception {
        RawRecord record = split(HEADER + ROW + "8;B;31.02.2026;12.00\n").get(1);
        List<Problem> problems = Splitting.problems(() -> format.read(record, keyed));
        assertThat(problems).extracting(Problem::path).containsExactly("/row/Paid", "/row/Amount");
        assertThat(problems).extracting(Problem::code).containsExactly("csv.date", "csv.decimal");
        assertThat(problems.get(0).message()).contains("line 3", "dd.MM.yyyy", "31.02.2026");
    }

    @Test
    void a_row_with_too_many_or_too_few_cells_is_quarantined_alone() throws Exception {
        List<RawRecord> records = split(HEADER + ROW + "8;B\n9;C;31.01.2026;1;x\n10;D;31.01.2026;1;;\n");
        assertThat(records).hasSize(4);
        assertThat(Splitting.problems(() -> format.read(records.get(1), keyed)))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("line 3: the row has 2 cells, the header 4"));
        assertThat(Splitting.codes(() -> format.read(records.get(2), keyed))).containsExactly("csv.cells");
        assertThat(Splitting.codes(() -> format.read(records.get(3), keyed))).isEmpty();
    }

    @Test
    void the_header_may_differ_in_case_and_spacing_come_later_and_have_more_columns() throws Exception {
        String file = "Export of 20.11.2026\n\n;;\n Extra ; no;NAME;\" paid \";Amount\nx;7;A;31.01.2026;1\n";
        RawRecord record = split(file).get(0);
        assertThat(json(record)).containsEntry("line", 5);
        assertThat(read(file))
                .isEqualTo(Map.of("Extra", "x", "No", "7", "Name", "A", "Paid", "2026-01-31", "Amount", "1"));
    }

    @Test
    void a_missing_column_refuses_the_file_and_says_what_was_found() {
        assertThat(problems("No;Name;Betrag;Paid\n" + ROW)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("csv.column-missing");
            assertThat(problem.path()).isEqualTo("line 1");
            assertThat(problem.message()).contains("'Amount'", "[No, Name, Betrag, Paid]");
        });
        assertThat(problems("No;Name\n" + ROW)).hasSize(2);
    }

    @Test
    void a_file_without_header_is_refused_without_repeating_its_data() {
        assertThat(problems(ROW.repeat(30))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("csv.header-missing");
            assertThat(problem.message()).contains("Amount, Name, No, Paid").doesNotContain("Анна");
        });
        assertThat(codes(HEADER.replace(';', ',') + "1,2,3,4\n")).containsExactly("csv.header-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", ";;;\n", "\ufeff"})
    void an_empty_file_is_refused(String file) {
        assertThat(codes(file)).containsExactly("csv.empty");
    }

    @Test
    void a_header_that_comes_again_or_names_a_column_twice_is_refused() {
        assertThat(problems(HEADER + ROW + HEADER + ROW)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("csv.header-repeated");
            assertThat(problem.path()).isEqualTo("line 3");
        });
        assertThat(codes("No;Name;Paid;Amount;AMOUNT\n" + ROW)).containsExactly("csv.column-repeated");
    }

    @Test
    void an_unbalanced_quotation_mark_refuses_the_file_with_its_line() {
        assertThat(problems(HEADER + ROW + "8;\"B;31.01.2026;1\n" + ROW))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("csv.quote");
                    assertThat(problem.path()).isEqualTo("line 3");
                });
        assertThat(codes(HEADER + "8;\"B\"x;31.01.2026;1\n")).containsExactly("csv.quote");
        assertThat(codes(HEADER + "8;\"" + "B;31.01.2026;1\n".repeat(100_000))).containsExactly("csv.row-too-long");
    }

    @Test
    void bounds_hold() {
        assertThat(codes(HEADER + "8;" + "x".repeat(CsvRows.MAX_CELL + 1) + ";;\n"))
                .containsExactly("csv.cell-too-long");
        assertThat(codes(HEADER + ";".repeat(CsvRows.MAX_COLUMNS) + "x\n")).containsExactly("csv.too-many-cells");
        assertThat(codes(HEADER + ("7;" + "x".repeat(50_000) + ";;\n").repeat(220)))
                .containsExactly("input.too-large");
    }

    @Test
    void lines_are_counted_through_quoted_line_breaks_and_every_kind_of_line_end() throws Exception {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String file = (HEADER + "7;\"two\nlines\";;\n\n8;B;;").replace("\n", end);
            assertThat(split(file))
                    .extracting(record -> json(record).get("line"))
                    .containsExactly(2, 5);
        }
    }

    @Test
    void totals_at_the_end_are_passed_over_but_not_in_the_middle() throws Exception {
        for (String total :
                List.of("Summe;;;1.234,56", "TOTAL:", "Итого;;;1", "合计;;;1", "Grand total;;;1", "Gesamtsumme")) {
            assertThat(split(HEADER + ROW + total + "\n\n")).hasSize(1);
        }
        assertThat(split(HEADER + ROW + "Summe;;;1\nTotal;;;2\n")).hasSize(1);
        assertThat(split(HEADER + ROW + "Summe;;;1\n8;B;;\n"))
                .extracting(RawRecord::key)
                .containsExactly("7", "Summe", "8");
        assertThat(split(HEADER + "Total SE;Oil;31.01.2026;1\n")).hasSize(1);
        assertThat(split(HEADER + "Summer;;;\n")).hasSize(1);
    }

    @Test
    void keys_are_the_key_columns_or_the_whole_row_in_any_order_of_columns() throws Exception {
        Source two = source(StandardCharsets.UTF_8, "No", "Paid");
        assertThat(key(two, HEADER + ROW)).isEqualTo("7|31.01.2026");
        Source none = source(StandardCharsets.UTF_8);
        String key = key(none, HEADER + ROW);
        assertThat(key).matches("sha256:[0-9a-f]{64}");
        assertThat(key(none, "Report\nAmount;Paid;Name;No\n1.234,56;31.01.2026;Анна \"A\" Müller;7\n"))
                .isEqualTo(key);
        assertThat(key(none, HEADER + ROW.replace("1.234", "1.235"))).isNotEqualTo(key);
        assertThat(key(two, HEADER + "a|b;;c;\n")).isNotEqualTo(key(two, HEADER + "a;;b|c;\n"));
        assertThat(key(keyed, HEADER + "x".repeat(300) + ";;;\n")).startsWith("sha256:");
        assertThat(key(keyed, HEADER + ";A;;\n")).startsWith("sha256:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "GB18030", "UTF-16LE"})
    void configured_charsets_are_decoded(String charset) throws Exception {
        Source source = source(Charset.forName(charset), "No");
        byte[] bytes = (HEADER + "7;Анна;;\n").getBytes(Charset.forName(charset));
        assertThat(Splitting.read(
                        format, source, Splitting.split(format, source, bytes).get(0)))
                .containsEntry("Name", "Анна");
    }

    @Test
    void a_byte_order_mark_overrides_the_configured_charset() throws Exception {
        Source latin = source(Charset.forName("windows-1252"), "No");
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030"))) {
            byte[] bytes = ("\ufeff" + HEADER + "7;陈红;;\n").getBytes(charset);
            assertThat(Splitting.read(
                            format, latin, Splitting.split(format, latin, bytes).get(0)))
                    .containsEntry("Name", "陈红");
        }
    }

    @Test
    void bytes_that_are_not_the_charset_refuse_the_file() {
        byte[] latin = (HEADER + ROW + "8;Ünal;;\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Splitting.problems(() -> Splitting.split(format, keyed, latin)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("csv.charset");
                    assertThat(problem.message()).contains("UTF-8");
                });
    }

    @Test
    void splitting_twice_gives_the_same() throws Exception {
        String file = HEADER + ROW.repeat(50);
        assertThat(split(file)).usingRecursiveComparison().isEqualTo(split(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"row\":5}", "x", "[]"})
    void what_is_no_row_cannot_be_read(String body) {
        assertThat(Splitting.problems(() -> Splitting.read(
                        format, keyed, new RawRecord("k", body.getBytes(StandardCharsets.UTF_8), null, null))))
                .isNotEmpty();
    }

    private List<RawRecord> split(String file) throws Exception {
        return Splitting.split(format, keyed, file.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> read(String file) throws Exception {
        return Splitting.read(format, keyed, split(file).get(0));
    }

    private String key(Source source, String file) throws Exception {
        return Splitting.split(format, source, file.getBytes(StandardCharsets.UTF_8))
                .get(0)
                .key();
    }

    private List<Problem> problems(String file) {
        return Splitting.problems(() -> split(file));
    }

    private List<String> codes(String file) {
        return Splitting.codes(() -> split(file));
    }

    private static Source source(Charset charset, String... key) {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        columns.put("No", ColumnType.TEXT);
        columns.put("Name", ColumnType.TEXT);
        columns.put("Paid", ColumnType.DATE);
        columns.put("Amount", ColumnType.DECIMAL);
        return Splitting.source("csv", new Source.Csv(';', '"', charset, ',', "dd.MM.yyyy", columns, List.of(key)));
    }
}
