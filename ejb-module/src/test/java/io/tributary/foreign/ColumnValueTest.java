package io.tributary.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.Money;
import io.tributary.canonical.billing.Payment;
import io.tributary.foreign.mapping.CustomerRow;
import io.tributary.foreign.mapping.Each;
import io.tributary.foreign.mapping.ForeignFile;
import io.tributary.foreign.mapping.GoldenCustomer;
import io.tributary.foreign.mapping.Subject;
import io.tributary.foreign.schema.BoundTable;
import io.tributary.foreign.schema.ColumnKind;
import io.tributary.foreign.schema.ColumnValue;
import io.tributary.foreign.schema.Dialect;
import io.tributary.foreign.schema.RealColumn;
import io.tributary.foreign.schema.RealSchema;
import io.tributary.foreign.schema.RealTable;
import io.tributary.foreign.schema.ValueRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnValueTest {
    private static final Instant NOW = Instant.parse("2026-07-01T22:30:00.123456789Z");

    private final Path config;

    ColumnValueTest(@TempDir Path config) {
        this.config = config;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "familyName|Łukasiewicz-Groß",
                "{field: familyName, case: upper}|ŁUKASIEWICZ-GROSS",
                "{field: familyName, first: 3}|Łuk",
                "{field: familyName, length: 5, tooLong: cut}|Łukas",
                "{field: familyName, length: 5}|!has 16 characters, and the mapping allows 5",
                "{field: familyName, charset: ISO-8859-1, unmappable: plain}|Lukasiewicz-Groß",
                "{field: familyName, charset: US-ASCII, unmappable: plain}|Lukasiewicz-Gross",
                "{field: familyName, charset: US-ASCII, unmappable: replace}|?ukasiewicz-Gro?",
                "{field: familyName, charset: ISO-8859-1}|!has the character Ł, which ISO-8859-1 has not; see unmappable",
                "{field: familyName, charset: UTF-8, bytes: true, length: 2, tooLong: cut}|Ł",
                "{field: familyName, charset: UTF-8, bytes: true, length: 4}|!has 18 bytes in UTF-8, and the mapping allows 4",
                "{join: [familyName, givenName], separator: ', '}|Łukasiewicz-Groß, Anna Maria",
                "{join: [title, givenName]}|Anna Maria",
                "{join: [title, region]}|!there is no canonical field",
                "{field: givenName, split: ' ', take: first}|Anna",
                "{field: givenName, split: ' ', take: last}|Maria",
                "{field: givenName, split: ' ', take: butFirst}|Maria",
                "{field: displayName, split: ' ', take: butLast}|Anna Maria",
                "title|",
                "{field: title, default: '-'}|-",
                "{field: salutation, codes: {frau: 2, Herr: 1}}|2",
                "{field: salutation, codes: {Herr: 01}}|!has the value \"Frau\", for which the mapping has no code",
                "{field: title, codes: {Dr.: 1, default: 9}}|9",
                "{field: title, codes: {Dr.: 1}}|",
                "{field: kind, codes: {PERSON: 007, ORGANISATION: 008}}|007",
                "address.country|AT",
                "address.line1|Am Markt 12 a",
                "address.line2|Hinterhaus",
                "address.street|Am Markt",
                "address.houseNumber|12 a",
                "email|new@example.org",
                "email.first|old@example.org",
                "phone|",
                "identifier.erp|K-7",
                "identifier.desk|",
                "birthDate|1984-02-29",
                "{field: birthDate, format: dd.MM.yyyy}|29.02.1984",
                "{field: now, format: yyyyMMddHHmmss, zone: Europe/Berlin}|20260702003000",
                "customerId|4711",
                "source|website",
                "user|tributary",
                "{value: 00X}|00X"
            })
    void a_text_column_gets(String column, @Nullable String expected) {
        assertThat(text(column)).isEqualTo(expected == null ? "null" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{field: birthDate, format: yyyyMMdd}|19840229",
                "customerId|4711",
                "{field: address.postalCode, type: integer}|1010",
                "{field: familyName, type: integer}|!is \"Łukasiewicz-Groß\", which is no number",
                "{field: kind, codes: {PERSON: 1, ORGANISATION: 2}}|1",
                "{value: 42}|42"
            })
    void a_column_of_whole_numbers_gets(String column, String expected) {
        assertThat(shown(value("record: customer", column, number(0), customer())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "2|amount|1234.56",
                "1|amount|!is 1234.56, and NUMBER has no place for all its digits; see round",
                "1|{field: amount, round: true}|1234.6",
                "0|{field: amount, factor: 100}|123456",
                "0|{field: amount, round: true}|1235",
                "0|reversal|1",
                "0|{field: direction, codes: {CREDIT: 1, DEBIT: -1}}|1"
            })
    void a_column_of_amounts_gets(int scale, String column, String expected) {
        assertThat(shown(value("record: payment", column, number(scale), payment())))
                .isEqualTo(expected);
    }

    @Test
    void dates_and_moments_take_the_types_of_their_columns() {
        assertThat(value("record: customer", "birthDate", of(ColumnKind.DATE), customer()))
                .isEqualTo(LocalDate.of(1984, 2, 29));
        assertThat(value("record: customer", "birthDate", of(ColumnKind.TIMESTAMP), customer()))
                .isEqualTo(LocalDateTime.of(1984, 2, 29, 0, 0));
        assertThat(value("record: customer", "now", of(ColumnKind.TIMESTAMP), customer()))
                .isEqualTo(LocalDateTime.parse("2026-07-01T22:30:00.123456"));
        assertThat(value("record: customer", "{field: now, zone: Europe/Berlin}", of(ColumnKind.DATE), customer()))
                .isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(value("record: customer", "now", of(ColumnKind.MOMENT), customer()))
                .hasToString("2026-07-01T22:30:00.123456Z");
        assertThat(value("record: payment", "reversal", of(ColumnKind.BOOLEAN), payment()))
                .isEqualTo(true);
    }

    @Test
    void a_column_that_must_not_be_null_can_get_a_space() {
        assertThat(text("{field: title, default: ' '}")).isEqualTo(" ");
    }

    private String text(String column) {
        RealColumn real = new RealColumn("C", ColumnKind.TEXT, "VARCHAR(200)", 200, -1, true, false, false);
        return shown(value("record: customer", column, real, customer()));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private static RealColumn number(int scale) {
        return new RealColumn(
                "C", scale == 0 ? ColumnKind.INTEGER : ColumnKind.DECIMAL, "NUMBER", 12, scale, true, false, false);
    }

    private static RealColumn of(ColumnKind kind) {
        return new RealColumn("C", kind, kind.name(), 0, -1, true, false, false);
    }

    /** The value that a column gets; what is wrong begins with an exclamation mark. */
    private @Nullable Object value(String record, String column, RealColumn real, Subject subject) {
        String yaml =
                "tables:\n  - table: T\n    " + record + "\n    mode: insert\n    columns:\n      C: " + column + "\n";
        try {
            Path file = Files.writeString(config.resolve("t.yaml"), yaml);
            ForeignFile read = ForeignFile.read(config, file, name -> null);
            if (!read.problems().isEmpty()) {
                return "!" + read.problems().get(0).split(": ", 2)[1].substring(0, 27);
            }
            BoundTable table = new ForeignTableFiles(List.of(read))
                    .bind(new OneTable(real))
                    .tables()
                    .get(0);
            return new ColumnValue(table, (codes, codeTable, value) -> null)
                    .of(table.columns().get(0), subject);
        } catch (ValueRefusedException e) {
            return "!" + e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Subject customer() {
        GoldenCustomer customer = new GoldenCustomer(new CustomerRow(
                4711,
                "PERSON",
                "ACTIVE",
                null,
                "Anna Maria Łukasiewicz-Groß",
                "Anna Maria",
                "Łukasiewicz-Groß",
                "Frau",
                null,
                null,
                null,
                "F",
                null,
                LocalDate.of(1984, 2, 29),
                "de",
                3,
                NOW,
                NOW,
                "intake"));
        customer.add(Each.EMAIL, Map.of("email", "old@example.org"));
        customer.add(Each.EMAIL, Map.of("email", "new@example.org"));
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("address.lines", "Am Markt 12 a\n\nHinterhaus");
        address.put("address.postalCode", "1010");
        address.put("address.country", "AT");
        customer.add(Each.ADDRESS, address);
        customer.identify("erp", "K-7");
        return new Subject(new Subject.Message("website", "k", "t", NOW), customer, null, null, NOW);
    }

    private static Subject payment() {
        Payment payment = new Payment(
                "R",
                Payment.Direction.CREDIT,
                new Money(new BigDecimal("1234.5600"), "EUR"),
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
        return new Subject(new Subject.Message("bank", "k", "t", NOW), null, payment, null, NOW);
    }

    /** A schema with a table {@code T} of one column. */
    private record OneTable(RealColumn column) implements RealSchema {
        @Override
        public Dialect dialect() {
            return Dialect.POSTGRESQL;
        }

        @Override
        public Optional<RealTable> find(@Nullable String schema, String table) {
            return Optional.of(new RealTable(schema, "T", List.of(column)));
        }

        @Override
        public List<String> tables(@Nullable String schema) {
            return List.of();
        }

        @Override
        public Optional<RealTable> findSequence(@Nullable String schema, String sequence) {
            return Optional.empty();
        }
    }
}
