package io.tributary.intake.format.camt;

import static io.tributary.intake.format.camt.BankFile.Entry.credit;
import static io.tributary.intake.format.camt.BankFile.Entry.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tributary.intake.format.Splitting;
import io.tributary.intake.translation.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtRefusalTest {
    private final CamtFormat format = new CamtFormat();

    @Test
    void balances_that_add_up_are_taken() throws Exception {
        BankFile file = BankFile.statement("08")
                .withBalance("PRCD", "-50.00", "EUR")
                .withBalance("CLBD", "60.5", "EUR")
                .withEntry(credit("119.00"))
                .withEntry(debit("8.50"))
                .withEntry(debit("77.00").withStatus("PDNG"));
        assertThat(Splitting.split(format, file.xml())).hasSize(2);
    }

    @Test
    void a_wrong_control_total_refuses_the_file_and_says_both_figures() {
        BankFile file = BankFile.statement("02")
                .withBalance("OPBD", "100.00", "EUR")
                .withBalance("CLBD", "219.01", "EUR")
                .withEntry(credit("119.00"));
        Problem problem = only(file.xml());
        assertThat(problem.code()).isEqualTo("camt.control-total");
        assertThat(problem.message()).contains("219.00 EUR", "219.01 EUR");
    }

    @Test
    void the_total_is_not_checked_across_currencies_without_balances_or_on_a_part_of_the_statement() throws Exception {
        Splitting.split(
                format,
                BankFile.statement("02")
                        .withBalance("OPBD", "1.00", "EUR")
                        .withBalance("CLBD", "9.00", "SEK")
                        .withEntry(credit("119.00"))
                        .xml());
        Splitting.split(
                format, BankFile.notice("02").withEntry(credit("119.00")).xml());
        Splitting.split(
                format,
                BankFile.statement("04")
                        .with("<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>")
                        .withBalance("OPBD", "1.00", "EUR")
                        .withBalance("CLBD", "9.00", "EUR")
                        .withEntry(credit("119.00"))
                        .xml());
    }

    @Test
    void a_summary_must_be_true() throws Exception {
        String right = "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>12.00</Sum></TtlNtries><TtlCdtNtries>"
                + "<NbOfNtries>1</NbOfNtries><Sum>10.00</Sum></TtlCdtNtries></TxsSummry>";
        BankFile file =
                BankFile.statement("02").with(right).withEntry(credit("10.00")).withEntry(debit("2.00"));
        assertThat(Splitting.split(format, file.xml())).hasSize(2);
        String wrong = file.xml().replace("<NbOfNtries>2<", "<NbOfNtries>3<").replace("<Sum>10.00<", "<Sum>11.00<");
        assertThat(Splitting.codes(() -> Splitting.split(format, wrong)))
                .containsExactly("camt.summary", "camt.summary");
    }

    @Test
    void everything_wrong_with_a_file_is_said_at_once_with_its_line() {
        String xml = BankFile.statement("02")
                .withEntry(credit("1,50"))
                .withEntry(credit("1.00").in("Euro"))
                .withEntry(credit("1.00").withStatus("DONE"))
                .withEntry(credit("1.00").bookedAt("<Dt>2026-13-01</Dt>"))
                .withEntry(credit("-1.00"))
                .xml()
                .replaceFirst("CRDT", "PLUS");
        assertThat(Splitting.problems(() -> Splitting.split(format, xml)))
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("line 2", "camt.amount"),
                        tuple("line 2", "camt.direction"),
                        tuple("line 3", "camt.currency"),
                        tuple("line 4", "camt.status"),
                        tuple("line 5", "camt.date"),
                        tuple("line 6", "camt.amount"));
    }

    @Test
    void a_statement_needs_an_account() {
        assertThat(only(BankFile.statement("02")
                                .withAccount("")
                                .withEntry(credit("1.00"))
                                .xml())
                        .code())
                .isEqualTo("camt.account-missing");
    }

    @Test
    void a_document_type_is_refused() {
        String laughs =
                "<!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>";
        String external = "<!DOCTYPE Document SYSTEM 'http://127.0.0.1:9/evil.dtd'>";
        String file = "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>";
        for (String doctype : new String[] {laughs, external, file, "<!DOCTYPE Document>"}) {
            String xml = BankFile.statement("02")
                    .withDoctype(doctype)
                    .withEntry(credit("1.00").withInfo("&amp;"))
                    .xml();
            assertThat(only(xml).code()).isEqualTo("xml.dtd");
        }
    }

    @Test
    void an_undeclared_entity_is_refused() {
        assertThat(only(BankFile.statement("02")
                                .withEntry(credit("1.00").withInfo("&c;"))
                                .xml())
                        .code())
                .startsWith("xml.");
    }

    @Test
    void a_truncated_file_is_refused_wherever_it_ends() {
        String xml = BankFile.statement("08").withEntry(credit("1.00")).xml();
        for (int length = 0; length < xml.length() - 1; length += 7) {
            String truncated = xml.substring(0, length);
            assertThat(Splitting.codes(() -> Splitting.split(format, truncated)))
                    .as("the first %s characters", length)
                    .containsExactly("xml.malformed");
        }
    }

    @Test
    void depth_and_text_are_bounded() {
        String deep = BankFile.statement("02")
                .with("<X>".repeat(5_000) + "</X>".repeat(5_000))
                .xml();
        assertThat(only(deep).code()).isEqualTo("xml.too-deep");
        String wrapped = "<a>".repeat(5_000) + "</a>".repeat(5_000);
        assertThat(only(wrapped).code()).isEqualTo("xml.too-deep");
        String talkative = BankFile.statement("02")
                .withEntry(credit("1.00").withInfo("x".repeat(XmlInput.MAX_TEXT + 1)))
                .xml();
        assertThat(only(talkative).code()).isEqualTo("xml.text-too-long");
    }

    @Test
    void a_file_longer_than_its_source_allows_is_refused() {
        String xml = BankFile.statement("02")
                .with("<!-- " + "x".repeat(11_000_000) + " -->")
                .xml();
        assertThat(only(xml).code()).isEqualTo("input.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.001.001.03'><CstmrCdtTrfInitn/></Document>",
                "<html><body>session expired</body></html>"
            })
    void other_documents_are_refused_by_name(String xml) {
        Problem problem = only(xml);
        assertThat(problem.code()).isEqualTo("camt.no-message");
        assertThat(problem.message()).containsAnyOf("Document/CstmrCdtTrfInitn", "html/body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml at all", "PK\u0003\u0004", "<?xml version='1.0' encoding='klingon'?><a/>"})
    void what_is_not_xml_is_refused(String text) {
        assertThat(only(text).code()).isEqualTo("xml.malformed");
    }

    @Test
    void bytes_that_are_not_the_declared_charset_are_refused() {
        byte[] latin = BankFile.statement("02")
                .withEntry(credit("1.00").withInfo("Müller"))
                .xml()
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Splitting.codes(() -> Splitting.split(format, Splitting.source("camt", null), latin)))
                .containsExactly("xml.malformed");
    }

    private Problem only(String xml) {
        var problems = Splitting.problems(() -> Splitting.split(format, xml));
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
