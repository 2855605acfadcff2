package io.tributary.intake.format.camt;

import static io.tributary.intake.format.camt.BankFile.Entry.credit;
import static io.tributary.intake.format.camt.BankFile.Entry.debit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.Splitting;
import java.util.List;
import org.junit.jupiter.api.Test;

class CamtIdentityTest {
    private static final String TRANSFER =
            "<Refs><EndToEndId>E2E-1</EndToEndId></Refs><RltdPties><Dbtr>{Nm:Anna}</Dbtr>"
                    + "</RltdPties><RmtInf><Ustrd>Invoice 2026-17</Ustrd></RmtInf>";

    private final CamtFormat format = new CamtFormat();

    @Test
    void an_entry_has_one_key_in_report_notice_and_statement() throws Exception {
        for (String reference : List.of("BANK-1", "", "NONREF")) {
            String statement = key(BankFile.statement("08")
                    .withId("S")
                    .withEntry(credit("119.00")
                            .withReference(reference)
                            .withEntryReference("17")
                            .withTransaction(TRANSFER)));
            String report = key(BankFile.report("02")
                    .withId("R")
                    .withEntry(credit("119.0")
                            .withReference(reference)
                            .bookedAt("<DtTm>2026-11-20T09:15:00+01:00</DtTm>")
                            .withTransaction(TRANSFER)));
            String notice = key(BankFile.notice("04")
                    .withId("N")
                    .withEntry(credit("119.00")
                            .withReference(reference)
                            .withEntryReference("1")
                            .withTransaction(TRANSFER)));
            assertThat(report).isEqualTo(statement);
            assertThat(notice).isEqualTo(statement);
        }
    }

    @Test
    void identical_entries_without_reference_are_counted_and_stay_the_same_in_an_overlapping_file() throws Exception {
        BankFile.Entry coffee = debit("2.50").withReference("").withInfo("CARD 1234");
        List<String> morning = keys(BankFile.report("02").withEntry(coffee));
        List<String> day = keys(BankFile.statement("02").withEntry(coffee).withEntry(coffee));
        assertThat(day).doesNotHaveDuplicates().hasSize(2).containsAll(morning);
        assertThat(keys(BankFile.statement("02").withEntry(coffee).withEntry(coffee)))
                .isEqualTo(day);
    }

    @Test
    void a_statement_that_stands_twice_in_a_file_gives_no_new_keys() throws Exception {
        String once = BankFile.statement("02").withEntry(credit("1.00")).xml();
        String statement = once.substring(once.indexOf("<Stmt>"), once.indexOf("</Stmt>") + "</Stmt>".length());
        List<RawRecord> records = Splitting.split(format, once.replace("</Stmt>", "</Stmt>" + statement));
        assertThat(records).hasSize(2);
        assertThat(records.get(0).key()).isEqualTo(records.get(1).key());
    }

    @Test
    void entries_that_differ_in_amount_direction_day_or_account_have_different_keys() throws Exception {
        assertThat(List.of(
                        key(BankFile.statement("02").withEntry(credit("1.00"))),
                        key(BankFile.statement("02").withEntry(credit("1.01"))),
                        key(BankFile.statement("02").withEntry(debit("1.00"))),
                        key(BankFile.statement("02").withEntry(debit("1.00").reversed())),
                        key(BankFile.statement("02").withEntry(credit("1.00").bookedAt("<Dt>2026-11-19</Dt>"))),
                        key(BankFile.statement("02").withEntry(credit("1.00").withReference("BANK-2"))),
                        key(BankFile.statement("02")
                                .withAccount("<Id><Othr><Id>4711</Id></Othr></Id>")
                                .withEntry(credit("1.00")))))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_long_reference_is_hashed() throws Exception {
        assertThat(key(BankFile.statement("02").withEntry(credit("1.00").withReference("X".repeat(300)))))
                .startsWith("sha256:")
                .hasSizeLessThan(200);
    }

    @Test
    void identical_transactions_of_a_batch_are_counted() throws Exception {
        String same = "<Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy='EUR'>1.00</Amt>";
        assertThat(keys(BankFile.statement("04")
                        .withEntry(credit("2.00").withTransaction(same).withTransaction(same))))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void two_notices_of_a_file_with_the_same_reference_are_about_one_entry_without_reference_about_two()
            throws Exception {
        for (String reference : List.of("BANK-1", "")) {
            String one = BankFile.notice("02")
                    .withEntry(credit("1.00").withReference(reference))
                    .xml();
            String notice = one.substring(one.indexOf("<Ntfctn>"), one.indexOf("</Ntfctn>") + "</Ntfctn>".length());
            String two = one.replace("</Ntfctn>", "</Ntfctn>" + notice.replace("2026-0001", "2026-0002"));
            assertThat(Splitting.keys(Splitting.split(format, two)).stream().distinct())
                    .hasSize(reference.isEmpty() ? 2 : 1);
        }
    }

    private List<String> keys(BankFile file) throws Exception {
        return Splitting.keys(Splitting.split(format, file.xml()));
    }

    private String key(BankFile file) throws Exception {
        return keys(file).get(0);
    }
}
