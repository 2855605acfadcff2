package io.tributary.intake.format.camt;

import static io.tributary.intake.format.Splitting.json;
import static io.tributary.intake.format.camt.BankFile.Entry.credit;
import static io.tributary.intake.format.camt.BankFile.Entry.debit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.Splitting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtFormatTest {
    private static final String TRANSFER = "<Refs><InstrId>I-1</InstrId><EndToEndId>E2E-1</EndToEndId><TxId>T-1</TxId>"
            + "<MndtId>M-1</MndtId></Refs><RltdPties><Dbtr>{Nm:Анна Шмидт}</Dbtr><DbtrAcct><Id><IBAN>DE89 3704 0044 0532 0130 00"
            + "</IBAN></Id></DbtrAcct><UltmtDbtr>{Nm:Otto}</UltmtDbtr><Cdtr>{Nm:Tributary Demo GmbH}</Cdtr></RltdPties>"
            + "<RltdAgts><DbtrAgt><FinInstnId><BICFI>COBADEFFXXX</BICFI></FinInstnId></DbtrAgt></RltdAgts>"
            + "<RmtInf><Ustrd>Invoice 2026-17</Ustrd><Ustrd>thank you</Ustrd><Strd><RfrdDocInf><Nb>2026-17</Nb></RfrdDocInf>"
            + "<CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>";

    private final CamtFormat format = new CamtFormat();

    @Test
    void an_entry_becomes_json_that_stands_for_itself() throws Exception {
        Map<String, Object> entry = only(BankFile.statement("08")
                .withEntry(credit("119.00").withTransaction(TRANSFER).withInfo("SEPA")));
        assertThat(entry)
                .containsEntry("message", "camt.053")
                .containsEntry(
                        "statement",
                        Map.of("id", "2026-0001", "sequence", "7", "createdAt", "2026-11-20T18:00:00+01:00"))
                .containsEntry(
                        "account",
                        Map.of(
                                "id",
                                BankFile.IBAN,
                                "iban",
                                BankFile.IBAN,
                                "currency",
                                "EUR",
                                "owner",
                                "Tributary Demo GmbH"))
                .containsEntry("booked", Map.of("amount", "119.00", "currency", "EUR", "direction", "CREDIT"));
        assertThat(member(entry, "entry"))
                .containsEntry("reversal", false)
                .containsEntry("status", "BOOK")
                .containsEntry("bookingDate", "2026-11-20")
                .containsEntry("valueDate", "2026-11-21")
                .containsEntry("accountServicerReference", "BANK-1")
                .containsEntry("bankTransactionCode", "PMNT-RCDT-ESCT")
                .containsEntry("proprietaryCode", "NTRF+166")
                .containsEntry("additionalInfo", "SEPA");
        assertThat(member(entry, "transaction"))
                .containsEntry("endToEndId", "E2E-1")
                .containsEntry("instructionId", "I-1")
                .containsEntry("transactionId", "T-1")
                .containsEntry("mandateId", "M-1")
                .containsEntry(
                        "counterparty",
                        Map.of("name", "Анна Шмидт", "account", "DE89370400440532013000", "agentBic", "COBADEFFXXX"))
                .containsEntry("ultimateCounterparty", Map.of("name", "Otto"))
                .containsEntry(
                        "remittance",
                        Map.of(
                                "unstructured",
                                List.of("Invoice 2026-17", "thank you"),
                                "structured",
                                List.of(Map.of(
                                        "invoiceNumbers",
                                        List.of("2026-17"),
                                        "creditorReference",
                                        "RF18539007547034"))));
    }

    @Test
    void the_versions_of_the_standard_give_equal_records() throws Exception {
        RawRecord old = split(BankFile.statement("02").withEntry(credit("1.00").withTransaction(TRANSFER)))
                .get(0);
        for (String version : List.of("04", "08", "13")) {
            RawRecord other = split(BankFile.statement(version)
                            .withPrefix("camt")
                            .withEntry(credit("1.00").withTransaction(TRANSFER)))
                    .get(0);
            assertThat(other.key()).isEqualTo(old.key());
            assertThat(json(other)).isEqualTo(json(old));
        }
    }

    @Test
    void any_encoding_and_wrapping_of_the_document_is_read() throws Exception {
        String xml = BankFile.statement("08")
                .withEntry(credit("1.00").withInfo("Größe"))
                .xml();
        List<RawRecord> expected = Splitting.split(format, xml);
        String wrapped =
                "<DataPDU><Body><AppHdr><Fr/></AppHdr>" + xml.substring(xml.indexOf('\n')) + "</Body></DataPDU>";
        for (byte[] bytes : List.of(
                xml.replace("'UTF-8'", "'UTF-16'").getBytes(StandardCharsets.UTF_16),
                xml.replace("'UTF-8'", "'ISO-8859-1'").getBytes(StandardCharsets.ISO_8859_1),
                ("\ufeff" + xml).getBytes(StandardCharsets.UTF_8),
                xml.replaceFirst(" xmlns='[^']*'", "").getBytes(StandardCharsets.UTF_8),
                wrapped.getBytes(StandardCharsets.UTF_8))) {
            assertThat(Splitting.split(format, Splitting.source("camt", null), bytes))
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        }
    }

    @Test
    void only_booked_entries_become_records() throws Exception {
        assertThat(split(BankFile.report("08")
                        .withEntry(credit("1.00").withStatus("PDNG"))
                        .withEntry(credit("2.00").withStatus("INFO"))
                        .withEntry(credit("3.00").withStatus("FUTR"))
                        .withEntry(credit("4.00"))))
                .hasSize(1);
    }

    @Test
    void the_counterparty_of_a_debit_is_the_creditor() throws Exception {
        Map<String, Object> entry = only(BankFile.statement("02")
                .withEntry(debit("5.00")
                        .withTransaction("<RltdPties><Dbtr>{Nm:Us}</Dbtr><Cdtr>{Nm:Supplier}</Cdtr></RltdPties>")));
        assertThat(member(entry, "transaction")).containsEntry("counterparty", Map.of("name", "Supplier"));
    }

    @Test
    void in_a_reversal_the_parties_keep_the_roles_of_the_payment_that_is_undone() throws Exception {
        Map<String, Object> entry = only(
                BankFile.statement("02")
                        .withEntry(
                                debit("5.00")
                                        .reversed()
                                        .withTransaction(
                                                "<RltdPties><Dbtr>{Nm:Payer}</Dbtr><Cdtr>{Nm:Us}</Cdtr></RltdPties>"
                                                        + "<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account</AddtlInf><AddtlInf>closed</AddtlInf></RtrInf>")));
        assertThat(member(entry, "entry")).containsEntry("direction", "DEBIT").containsEntry("reversal", true);
        assertThat(member(entry, "transaction"))
                .containsEntry("counterparty", Map.of("name", "Payer"))
                .containsEntry("returnReason", Map.of("code", "AC04", "text", "Account closed"));
    }

    @Test
    void whoever_owns_the_account_is_never_the_counterparty() throws Exception {
        Map<String, Object> returned = only(BankFile.statement("02")
                .withEntry(debit("5.00")
                        .withTransaction(
                                "<RltdPties><Dbtr>{Nm:Payer}</Dbtr><Cdtr>{Nm:Tributary}</Cdtr><CdtrAcct><Id><IBAN>"
                                        + BankFile.IBAN + "</IBAN></Id></CdtrAcct></RltdPties>")));
        assertThat(member(returned, "transaction")).containsEntry("counterparty", Map.of("name", "Payer"));
    }

    @Test
    void a_batch_whose_amounts_are_given_becomes_one_record_for_each_transaction() throws Exception {
        BankFile.Entry batch = credit("30.00")
                .withTransaction(part("10.00", "A", "one"))
                .withTransaction(part("12.50", "B", "two"))
                .withTransaction(part("7.50", "C", "three"));
        List<RawRecord> records = split(BankFile.statement("04").withEntry(batch));
        assertThat(records)
                .extracting(r -> member(json(r), "booked").get("amount"))
                .containsExactly("10.00", "12.50", "7.50");
        assertThat(Splitting.keys(records)).doesNotHaveDuplicates();
        List<RawRecord> inOtherOrder = split(BankFile.report("08")
                .withEntry(credit("30.00")
                        .withTransaction(part("7.50", "C", "three"))
                        .withTransaction(part("10.00", "A", "one"))
                        .withTransaction(part("12.50", "B", "two"))));
        assertThat(Splitting.keys(inOtherOrder)).containsExactlyInAnyOrderElementsOf(Splitting.keys(records));
    }

    @Test
    void amounts_of_a_batch_are_also_read_where_version_02_has_them() throws Exception {
        BankFile.Entry batch = credit("3.00")
                .withTransaction("<AmtDtls><TxAmt><Amt Ccy='EUR'>1.00</Amt></TxAmt></AmtDtls>")
                .withTransaction("<AmtDtls><TxAmt><Amt Ccy='EUR'>2.00</Amt></TxAmt></AmtDtls>");
        assertThat(split(BankFile.statement("02").withEntry(batch))).hasSize(2);
    }

    @Test
    void a_batch_that_does_not_add_up_stays_one_record_with_all_lines() throws Exception {
        Map<String, Object> entry = only(BankFile.statement("04")
                .withEntry(credit("30.00")
                        .withTransaction(part("10.00", "A", "one"))
                        .withTransaction("<RmtInf><Ustrd>two</Ustrd></RmtInf>")));
        assertThat(member(entry, "booked")).containsEntry("amount", "30.00");
        assertThat(member(entry, "transaction"))
                .isEqualTo(Map.of("remittance", Map.of("unstructured", List.of("one", "two"))));
    }

    @Test
    void a_transaction_in_another_currency_does_not_change_what_was_booked() throws Exception {
        Map<String, Object> entry = only(
                BankFile.statement("04").withEntry(credit("92.10").withTransaction("<Amt Ccy='USD'>100.00</Amt>")));
        assertThat(member(entry, "booked")).containsEntry("amount", "92.10").containsEntry("currency", "EUR");
        assertThat(member(entry, "transaction"))
                .containsEntry("amount", "100.00")
                .containsEntry("currency", "USD");
    }

    @Test
    void a_reference_that_means_none_is_left_out() throws Exception {
        Map<String, Object> entry = only(BankFile.statement("02")
                .withEntry(credit("1.00").withTransaction("<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>")));
        assertThat(entry).doesNotContainKey("transaction");
    }

    @Test
    void what_was_split_can_be_read() throws Exception {
        RawRecord record =
                split(BankFile.statement("08").withEntry(credit("1.00"))).get(0);
        assertThat(format.read(record, Splitting.source("camt", null))).isEqualTo(json(record));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"account\":{\"id\":\"1\"}}", "[]", "<xml/>", ""})
    void what_is_no_entry_cannot_be_read(String body) {
        assertThat(Splitting.problems(() -> Splitting.read(format, body.getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();
    }

    private static String part(String amount, String reference, String text) {
        return "<Refs><EndToEndId>" + reference + "</EndToEndId></Refs><Amt Ccy='EUR'>" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>" + text + "</Ustrd></RmtInf>";
    }

    private List<RawRecord> split(BankFile file) throws Exception {
        return Splitting.split(format, file.xml());
    }

    private Map<String, Object> only(BankFile file) throws Exception {
        List<RawRecord> records = split(file);
        assertThat(records).hasSize(1);
        return json(records.get(0));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> entry, String name) {
        return (Map<String, Object>) Objects.requireNonNull(entry.get(name), name);
    }
}
