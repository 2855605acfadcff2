package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.await;
import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.Statement.Credit;
import io.tributary.systemtests.harness.Books;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.Inbox;
import io.tributary.systemtests.harness.PaymentFile;
import io.tributary.systemtests.harness.Surroundings;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SystemTest
class BillingIT {
    private static final String CUSTOMERS =
            "Customer no;First name;Last name;Company;Street;Postal code;City;Country;Email;Phone;Born;Changed\n";
    private static final String INVOICES = "Invoice no;Customer no;Issued;Due;Total;Currency\n";

    private final String word = Unique.word();
    private final String email = Unique.email();
    private final String customerNo = "K-" + word;
    private final String invoiceNo = "RE-" + word.toUpperCase(java.util.Locale.ROOT);

    @Test
    void a_file_with_an_umlaut_in_its_name_is_taken_also_where_the_locale_does_not_know_it(Hub hub)
            throws IOException, InterruptedException {
        hub.inbox("erp-payments").drop(word + ".tmp", PaymentFile.of(List.of("P-" + word), reference -> ""));
        String folder = hub.inbox("erp-payments").path().toString();
        int code = new ProcessBuilder(
                        "bash", "-c", "mv \"$1/$2.tmp\" \"$1/$2-M\"$'\\303\\244'rz.csv", "bash", folder, word)
                .inheritIO()
                .start()
                .waitFor();

        assertThat(code).isZero();
        awaitPayment(hub, "P-" + word);
    }

    @Test
    void customers_invoices_and_payments_of_the_ERP_end_on_one_account(Hub hub) {
        hub.inbox("erp-customers").drop(word + ".csv", CUSTOMERS + customer());
        hub.inbox("erp-customers").awaitDone(word + ".csv");
        hub.inbox("erp-invoices").drop(word + ".csv", INVOICES + invoice("1.190,00"));
        awaitInvoice(hub);
        hub.inbox("erp-payments")
                .drop(
                        word + ".csv",
                        PaymentFile.HEADER
                                + "P-%s;%s;%s;12.10.2026;190,50;EUR;cash\n".formatted(word, customerNo, invoiceNo));

        Map<String, @Nullable Object> payment = awaitPayment(hub, "P-" + word);
        assertThat(payment).containsEntry("payment_state", "ALLOCATED").containsEntry("direction", "CREDIT");
        Map<String, @Nullable Object> customer = hub.records().awaitCustomer(email);
        assertThat(customer).containsEntry("display_name", "Jürgen Weiß");
        assertThat(customer.get("birth_date")).asString().isEqualTo("1975-03-09");
        assertThat(payment.get("customer_id")).isEqualTo(customer.get("id"));
        assertThat(awaitInvoice(hub).get("customer_id")).isEqualTo(customer.get("id"));
        assertThat((BigDecimal) awaitInvoice(hub).get("total_amount")).isEqualByComparingTo("1190");
        assertThat(allocated(hub)).isEqualByComparingTo("190.50");
    }

    @Test
    void a_bank_entry_ends_on_the_invoice_that_it_names(Hub hub) {
        hub.inbox("erp-invoices").drop(word + ".csv", INVOICES + invoice("119,00"));
        Map<String, @Nullable Object> invoice = awaitInvoice(hub);

        hub.inbox("bank").drop(word + ".xml", Statement.of(word, new Credit(word, "119.00", "Rechnung " + invoiceNo)));

        Map<String, @Nullable Object> payment = awaitPayment(hub, word);
        assertThat(payment)
                .containsEntry("payment_state", "ALLOCATED")
                .containsEntry("customer_id", invoice.get("customer_id"));
        assertThat(allocated(hub)).isEqualByComparingTo("119.00");
        hub.inbox("bank").awaitDone(word + ".xml");
    }

    @Test
    void an_invoice_that_comes_after_its_payment_takes_it_out_of_suspense(Hub hub) {
        hub.inbox("bank")
                .drop(
                        word + ".xml",
                        Statement.of(
                                word,
                                new Credit(word, "119.00", "inv. " + invoiceNo.toLowerCase(java.util.Locale.ROOT))));
        assertThat(awaitPayment(hub, word)).containsEntry("payment_state", "SUSPENSE");

        hub.inbox("erp-invoices").drop(word + ".csv", INVOICES + invoice("119,00"));

        eventually(() -> assertThat(awaitPayment(hub, word)).containsEntry("payment_state", "ALLOCATED"));
        assertThat(awaitPayment(hub, word).get("customer_id"))
                .isEqualTo(awaitInvoice(hub).get("customer_id"));
        assertThat(allocated(hub)).isEqualByComparingTo("119.00");
    }

    @Test
    void a_bank_entry_that_names_no_invoice_waits_in_suspense(Hub hub) {
        hub.inbox("bank").drop(word + ".xml", Statement.of(word, new Credit(word, "80.00", "thank you")));

        assertThat(awaitPayment(hub, word))
                .containsEntry("payment_state", "SUSPENSE")
                .containsEntry("customer_id", null)
                .containsEntry("counterparty_name", "M. Petrov");
    }

    @Test
    void the_same_statement_twice_and_an_overlapping_one_change_nothing(Hub hub) {
        Credit first = new Credit(word + "1", "10.00", "first");
        Credit second = new Credit(word + "2", "20.00", "second");
        Credit third = new Credit(word + "3", "30.00", "third");
        Books before = hub.api().books("bank-statements");
        Inbox bank = hub.inbox("bank");

        bank.drop(word + "-a.xml", Statement.of(word + "a", first, second));
        bank.awaitDone(word + "-a.xml");
        bank.drop(word + "-b.xml", Statement.of(word + "a", first, second));
        bank.awaitDone(word + "-b.xml");
        bank.drop(word + "-c.xml", Statement.of(word + "c", second, third));
        bank.awaitDone(word + "-c.xml");

        awaitPayment(hub, word + "3");
        eventually(() -> assertThat(
                        hub.api().books("bank-statements").since(before).duplicate())
                .isGreaterThanOrEqualTo(3));
        assertThat(hub.database()
                        .texts(
                                "SELECT AMOUNT FROM CRM_PAYMENT WHERE PAYMENT_REFERENCE LIKE ? ORDER BY AMOUNT",
                                "%" + word + "%"))
                .containsExactly("10.0000", "20.0000", "30.0000");
    }

    @Test
    void the_same_export_twice_and_an_overlapping_one_change_nothing(Hub hub) {
        Inbox inbox = hub.inbox("erp-invoices");
        String other = invoice("20,00").replace(invoiceNo, invoiceNo + "-2");
        inbox.drop(word + "-a.csv", INVOICES + invoice("10,00"));
        inbox.awaitDone(word + "-a.csv");
        inbox.drop(word + "-b.csv", INVOICES + invoice("10,00"));
        inbox.awaitDone(word + "-b.csv");
        inbox.drop(word + "-c.csv", INVOICES + other + invoice("10,00"));
        inbox.awaitDone(word + "-c.csv");

        eventually(() -> assertThat(hub.database()
                        .texts(
                                "SELECT TOTAL_AMOUNT FROM CRM_INVOICE WHERE INVOICE_NUMBER LIKE ? ORDER BY TOTAL_AMOUNT",
                                invoiceNo + "%"))
                .containsExactly("10.0000", "20.0000"));
        eventually(() -> assertThat(hub.database()
                        .count(
                                """
                                SELECT COUNT(*) FROM CRM_DUPLICATE D JOIN CRM_RECEIPT R ON R.ID = D.RECEIPT_ID
                                  JOIN CRM_INVOICE I ON I.RECEIPT_ID = R.ID WHERE I.INVOICE_NUMBER = ?
                                """,
                                invoiceNo))
                .isEqualTo(2));
    }

    @Test
    void an_export_without_a_column_fails_with_the_reason_beside_it(Hub hub) {
        hub.inbox("erp-invoices")
                .drop(
                        word + ".csv",
                        "Invoice no;Customer no;Issued;Due;Currency\n%s;K-1;01.10.2026;15.10.2026;EUR\n"
                                .formatted(invoiceNo));

        assertThat(hub.inbox("erp-invoices").awaitFailed(word + ".csv")).contains("Total");
        assertThat(hub.database().count("SELECT COUNT(*) FROM CRM_INVOICE WHERE INVOICE_NUMBER = ?", invoiceNo))
                .isZero();
    }

    @Test
    void a_row_that_is_wrong_is_held_and_the_others_are_applied(Hub hub) {
        String wrong = invoiceNo + "-BAD";
        hub.inbox("erp-invoices")
                .drop(word + ".csv", INVOICES + invoice("ten").replace(invoiceNo, wrong) + invoice("10,00"));
        hub.inbox("erp-invoices").awaitDone(word + ".csv");

        awaitInvoice(hub);
        eventually(() -> assertThat(hub.api()
                        .get("api/quarantine?limit=1000&source=erp-invoices")
                        .toString())
                .contains(wrong));
    }

    @Test
    void a_statement_with_a_DTD_is_refused(Hub hub) throws IOException {
        Path secret = Files.writeString(hub.folder().path().resolve("secret-" + word), "top secret " + word);
        String statement = Statement.of(word, new Credit(word, "1.00", "&leak;"))
                .replace("?>", "?>\n<!DOCTYPE Document [<!ENTITY leak SYSTEM \"" + secret.toUri() + "\">]>");
        hub.inbox("bank").drop(word + ".xml", statement);

        assertThat(hub.inbox("bank").awaitFailed(word + ".xml"))
                .containsIgnoringCase("DTD")
                .doesNotContain("top secret");
    }

    @Test
    void entities_that_grow_without_end_are_refused(Hub hub) {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        hub.inbox("bank")
                .drop(
                        word + ".xml",
                        Statement.of(word, new Credit(word, "1.00", "&a11;"))
                                .replace("?>", "?>\n<!DOCTYPE Document [" + entities + "]>"));

        assertThat(hub.inbox("bank").awaitFailed(word + ".xml")).isNotBlank();
    }

    @Test
    void an_unknown_charset_is_refused(Hub hub) {
        hub.inbox("bank")
                .drop(
                        word + ".xml",
                        Statement.of(word, new Credit(word, "1.00", "x")).replace("UTF-8", "X-NO-SUCH-CHARSET"));

        assertThat(hub.inbox("bank").awaitFailed(word + ".xml")).isNotBlank();
    }

    @Test
    void bytes_that_are_not_in_the_charset_are_refused(Hub hub) {
        hub.inbox("erp-customers").drop(word + ".csv", (CUSTOMERS + customer()).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(hub.inbox("erp-customers").awaitFailed(word + ".csv")).containsIgnoringCase("UTF-8");
        assertThat(hub.records().customersWithEmail(email)).isEmpty();
    }

    @Test
    void a_file_in_UTF_16_with_its_mark_is_read(Hub hub) {
        hub.inbox("erp-customers").drop(word + ".csv", (CUSTOMERS + customer()).getBytes(Charset.forName("UTF-16")));

        assertThat(hub.records().awaitCustomer(email)).containsEntry("display_name", "Jürgen Weiß");
    }

    @Test
    void a_file_that_stays_empty_is_refused(Hub hub) throws IOException {
        Inbox inbox = hub.inbox("erp-customers");
        Path file = Files.createFile(Files.createDirectories(inbox.path()).resolve("." + word + ".part"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        Files.move(file, inbox.path().resolve(word + ".csv"));

        assertThat(inbox.awaitFailed(word + ".csv")).contains("the file has no rows");
    }

    @Test
    void a_file_that_still_grows_is_not_taken(Hub hub) throws IOException {
        Inbox inbox = hub.inbox(Surroundings.GROWING_INBOX);
        Path file = Files.createDirectories(inbox.path()).resolve(word + ".csv");
        Files.writeString(file, INVOICES);
        AtomicInteger rows = new AtomicInteger();
        await("the file has grown for longer than it must be still")
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    assertThat(file).as("taken after %d rows", rows.get()).exists();
                    Files.writeString(
                            file,
                            invoice("10,00").replace(invoiceNo, invoiceNo + "-" + rows.incrementAndGet()),
                            StandardOpenOption.APPEND);
                    return rows.get() == 25;
                });

        inbox.awaitDone(word + ".csv");
        eventually(() -> assertThat(hub.database()
                        .count("SELECT COUNT(*) FROM CRM_INVOICE WHERE INVOICE_NUMBER LIKE ?", invoiceNo + "-%"))
                .isEqualTo(25));
    }

    private String customer() {
        return "%s;Jürgen;Weiß;;Hauptstraße 1;10115;Berlin;DE;%s;;09.03.1975;01.10.2026\n".formatted(customerNo, email);
    }

    private String invoice(String total) {
        return "%s;%s;01.10.2026;15.10.2026;%s;EUR\n".formatted(invoiceNo, customerNo, total);
    }

    private Map<String, @Nullable Object> awaitInvoice(Hub hub) {
        return one(hub, "SELECT * FROM CRM_INVOICE WHERE INVOICE_NUMBER = ?", invoiceNo);
    }

    private static Map<String, @Nullable Object> awaitPayment(Hub hub, String reference) {
        return one(hub, "SELECT * FROM CRM_PAYMENT WHERE PAYMENT_REFERENCE = ?", reference);
    }

    private static Map<String, @Nullable Object> one(Hub hub, String sql, String argument) {
        eventually(() -> assertThat(hub.database().query(sql, argument)).hasSize(1));
        return hub.database().query(sql, argument).get(0);
    }

    private BigDecimal allocated(Hub hub) {
        List<String> amounts = hub.database()
                .texts(
                        """
                        SELECT A.AMOUNT FROM CRM_ALLOCATION A JOIN CRM_INVOICE I ON I.ID = A.INVOICE_ID
                         WHERE I.INVOICE_NUMBER = ?
                        """,
                        invoiceNo);
        return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
