package io.tributary.intake.translation;

import static io.tributary.intake.format.camt.BankFile.Entry.credit;
import static io.tributary.intake.format.camt.BankFile.Entry.debit;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.billing.Invoice;
import io.tributary.canonical.billing.Payment;
import io.tributary.canonical.consent.ConsentAct;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.canonical.lead.Lead;
import io.tributary.intake.format.Formats;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.Splitting;
import io.tributary.intake.format.camt.BankFile;
import io.tributary.intake.format.social.MetaLead;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source and mapping files of the billing and social channels as they are shipped. */
class BillingAndSocialMappingsTest {
    private static final Path SHIPPED = Path.of("..", "config");
    private static final List<String> SOURCES =
            List.of("erp-customers", "erp-invoices", "erp-payments", "bank-statements", "meta-leads", "google-leads");

    private Path config;
    private SourceCatalog catalog;
    private Translator translator;

    @BeforeEach
    void load(@TempDir Path folder) throws Exception {
        config = folder;
        Files.createDirectories(config.resolve("sources"));
        Files.createDirectories(config.resolve("mappings"));
        for (String source : SOURCES) {
            copy("sources/" + source + ".yaml");
            copy("mappings/" + source + ".jsonata");
        }
        catalog = SourceCatalog.load(
                config, name -> name.endsWith(".enabled") ? "true" : name.contains("graph") ? null : "secret");
        translator = new Translator(config, catalog);
    }

    @Test
    void social_sources_are_off_until_they_are_switched_on_and_need_no_secrets_then() {
        SourceCatalog untouched = SourceCatalog.load(config, name -> null);
        assertThat(untouched.all())
                .filteredOn(source -> !source.enabled())
                .extracting(Source::name)
                .containsExactlyInAnyOrder("meta-leads", "google-leads");
    }

    @Test
    void a_row_of_customers_becomes_a_customer() throws Exception {
        String file =
                "Customer no;Salutation;First name;Last name;Company;Street;Postal code;City;Country;Email;Phone;Born;Changed\n"
                        + "4711;Frau;Anna;Müller;;Hauptstr. 5;10115;Berlin;Germany;Anna@Example.org;030 901820;31.01.1980;20.11.2026\n"
                        + "4712;;;;Weiß GmbH;;;;;;;;\n";
        List<List<CanonicalRecord>> all = translate("erp-customers", file);
        Customer anna = only(all.get(0), Customer.class);
        assertThat(anna.kind()).isEqualTo(Customer.Kind.PERSON);
        assertThat(anna.emails()).containsExactly("anna@example.org");
        assertThat(anna.phones()).containsExactly("+4930901820");
        assertThat(anna.birthDate()).isEqualTo(LocalDate.of(1980, 1, 31));
        assertThat(anna.externalIds()).containsExactly(new ExternalId("erp", "4711"));
        assertThat(anna.addresses()).singleElement().satisfies(address -> {
            assertThat(address.lines()).isEqualTo("Hauptstr. 5");
            assertThat(address.country()).isEqualTo("DE");
        });
        assertThat(anna.asOf()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
        Customer company = only(all.get(1), Customer.class);
        assertThat(company.kind()).isEqualTo(Customer.Kind.ORGANISATION);
        assertThat(company.name()).isNull();
        assertThat(company.organisation()).isEqualTo("Weiß GmbH");
    }

    @Test
    void a_row_of_invoices_becomes_an_invoice_of_a_known_customer() throws Exception {
        String file =
                "Invoice no;Customer no;Issued;Due;Total;Currency\n2026-17;4711;01.11.2026;01.12.2026;1.119,00;EUR\n";
        List<CanonicalRecord> records = translate("erp-invoices", file).get(0);
        assertThat(only(records, Customer.class).externalIds()).containsExactly(new ExternalId("erp", "4711"));
        Invoice invoice = only(records, Invoice.class);
        assertThat(invoice.number()).isEqualTo("2026-17");
        assertThat(invoice.dueDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(invoice.total().amount()).isEqualTo("1119.00");
    }

    @Test
    void a_row_of_payments_becomes_a_payment_and_a_minus_sign_means_money_paid_back() throws Exception {
        String file = "Payment no;Customer no;Invoice no;Paid;Amount;Currency;Text\n"
                + "P1;4711;2026-17, 2026-18;20.11.2026;119,00;EUR;cash\nP2;4711;;20.11.2026;5,00-;EUR;\n";
        List<List<CanonicalRecord>> all = translate("erp-payments", file);
        Payment paid = only(all.get(0), Payment.class);
        assertThat(paid.invoiceNumbers()).containsExactly("2026-17", "2026-18");
        assertThat(paid.remittance()).containsExactly("cash");
        assertThat(paid.direction()).isEqualTo(Payment.Direction.CREDIT);
        Payment back = only(all.get(1), Payment.class);
        assertThat(back.direction()).isEqualTo(Payment.Direction.DEBIT);
        assertThat(back.amount().amount()).isEqualTo("5.00");
    }

    @Test
    void a_bank_entry_becomes_a_payment_without_a_customer() throws Exception {
        String file = BankFile.statement("08")
                .withEntry(
                        credit("119.00")
                                .withTransaction(
                                        "<Refs><EndToEndId>E2E-1</EndToEndId></Refs><Amt Ccy='USD'>130.00</Amt><RltdPties>"
                                                + "<Dbtr>{Nm:Anna}</Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct>"
                                                + "</RltdPties><RmtInf><Ustrd>Invoice 2026-17</Ustrd><Ustrd>thanks</Ustrd><Strd><RfrdDocInf>"
                                                + "<Nb>2026-17</Nb></RfrdDocInf></Strd><Strd><RfrdDocInf><Nb>2026-18</Nb></RfrdDocInf></Strd></RmtInf>"))
                .withEntry(debit("7.50")
                        .reversed()
                        .withInfo("Returned")
                        .withTransaction("<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"))
                .xml();
        List<List<CanonicalRecord>> all = translate("bank-statements", file);
        assertThat(all.get(0)).hasSize(1);
        Payment payment = only(all.get(0), Payment.class);
        assertThat(payment.reference()).isEqualTo("BANK-1");
        assertThat(payment.amount().amount()).isEqualTo("119.00");
        assertThat(payment.amount().currency()).isEqualTo("EUR");
        assertThat(payment.bookingDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(payment.account()).isEqualTo(BankFile.IBAN);
        assertThat(payment.counterpartyName()).isEqualTo("Anna");
        assertThat(payment.counterpartyAccount()).isEqualTo("DE89370400440532013000");
        assertThat(payment.endToEndId()).isEqualTo("E2E-1");
        assertThat(payment.remittance()).containsExactly("Invoice 2026-17", "thanks");
        assertThat(payment.invoiceNumbers()).containsExactly("2026-17", "2026-18");
        Payment returned = only(all.get(1), Payment.class);
        assertThat(returned.direction()).isEqualTo(Payment.Direction.DEBIT);
        assertThat(returned.reversal()).isTrue();
        assertThat(returned.returnReason()).isEqualTo("AC04");
        assertThat(returned.remittance()).containsExactly("Returned");
    }

    @Test
    void parts_of_a_batch_are_payments_of_their_own() throws Exception {
        String file = BankFile.statement("04")
                .withEntry(credit("3.00")
                        .withTransaction("<Amt Ccy='EUR'>1.00</Amt><RmtInf><Ustrd>A</Ustrd></RmtInf>")
                        .withTransaction("<Amt Ccy='EUR'>2.00</Amt><RmtInf><Ustrd>B</Ustrd></RmtInf>"))
                .xml();
        List<Payment> payments = translate("bank-statements", file).stream()
                .map(records -> only(records, Payment.class))
                .toList();
        assertThat(payments)
                .extracting(payment -> payment.amount().amount().toString())
                .containsExactly("1.00", "2.00");
        assertThat(payments).extracting(Payment::remittance).containsExactly(List.of("A"), List.of("B"));
        assertThat(payments).extracting(Payment::reference).doesNotHaveDuplicates();
    }

    @Test
    void a_meta_lead_becomes_customer_lead_and_consent() throws Exception {
        List<CanonicalRecord> records = enriched(
                """
                {"created_time":"2026-11-20T08:49:14+0000","id":"444444444444444444444","ad_id":"7","form_id":"8","field_data":[
                 {"name":"Full Name","values":["Anna Müller"]},{"name":"EMAIL","values":["Anna@Example.org"]},
                 {"name":"phone_number","values":["030 901820"]},{"name":"toys","values":["a","b"]}],
                 "custom_disclaimer_responses":[{"checkbox_key":"news","is_checked":"1"},{"checkbox_key":"calls","is_checked":""}]}""");
        Customer customer = only(records, Customer.class);
        assertThat(customer.emails()).containsExactly("anna@example.org");
        assertThat(customer.phones()).containsExactly("+4930901820");
        assertThat(customer.name()).isNotNull().satisfies(name -> assertThat(name.full())
                .isEqualTo("Anna Müller"));
        Lead lead = only(records, Lead.class);
        assertThat(lead.leadId()).isEqualTo("444444444444444444444");
        assertThat(lead.platform()).isEqualTo("meta");
        assertThat(lead.submittedAt()).isEqualTo(Instant.parse("2026-11-20T08:49:14Z"));
        assertThat(lead.answers()).containsEntry("toys", List.of("a", "b"));
        ConsentAct consent = only(records, ConsentAct.class);
        assertThat(consent.granted()).isTrue();
        assertThat(consent.proof()).contains("news");
    }

    @Test
    void a_meta_lead_may_have_an_address_for_work_beside_its_own() throws Exception {
        Customer customer = only(
                enriched(
                        """
                        {"id":"444444444444444444444","field_data":[{"name":"work_email","values":["am@example.com"]},
                         {"name":"email","values":["anna@example.org"]},{"name":"mobile","values":["030 901820"]},
                         {"name":"фамилия","values":[" "]},{"name":"last name","values":["Müller"]}]}"""),
                Customer.class);
        assertThat(customer.emails()).containsExactly("anna@example.org", "am@example.com");
        assertThat(customer.phones()).containsExactly("+4930901820");
        assertThat(customer.name()).isNotNull().satisfies(name -> assertThat(name.family())
                .isEqualTo("Müller"));
    }

    @Test
    void a_test_lead_of_meta_is_a_lead_only() throws Exception {
        List<CanonicalRecord> records = enriched(
                """
                {"id":"444444444444444444444","field_data":[{"name":"email","values":["test@fb.com"]},
                 {"name":"full_name","values":["<test lead: dummy data for full_name>"]}],
                 "custom_disclaimer_responses":[{"checkbox_key":"news","is_checked":"1"}]}""");
        assertThat(records).hasSize(1);
        assertThat(only(records, Lead.class).test()).isTrue();
    }

    @Test
    void a_google_lead_becomes_customer_and_lead_but_a_test_only_a_lead() throws Exception {
        String lead =
                """
                {"lead_id":"TeSter-1","user_column_data":[{"column_id":"FULL_NAME","string_value":"Anna Müller"},
                 {"column_id":"EMAIL","string_value":"Anna@Example.org"},{"column_id":"WORK_EMAIL","string_value":"am@example.com"}],
                 "api_version":"1.0","form_id":9007199254740993,"campaign_id":5,"google_key":"secret","is_test":false}""";
        List<CanonicalRecord> records = translate("google-leads", lead).get(0);
        assertThat(only(records, Customer.class).emails()).containsExactly("anna@example.org", "am@example.com");
        assertThat(only(records, Lead.class).formId()).isEqualTo("9007199254740993");
        List<CanonicalRecord> test = translate("google-leads", lead.replace("\"is_test\":false", "\"is_test\":true"))
                .get(0);
        assertThat(test).hasSize(1);
        assertThat(only(test, Lead.class).test()).isTrue();
    }

    private List<CanonicalRecord> enriched(String answer) throws Exception {
        byte[] notification = "{\"leadgenId\":\"444444444444444444444\"}".getBytes(StandardCharsets.UTF_8);
        byte[] body = MetaLead.enrich(notification, answer.getBytes(StandardCharsets.UTF_8));
        return translate(source("meta-leads"), new RawRecord("lead:1", body, null, null));
    }

    private List<List<CanonicalRecord>> translate(String name, String text) throws Exception {
        Source source = source(name);
        List<List<CanonicalRecord>> all = new ArrayList<>();
        for (RawRecord record :
                Splitting.split(Formats.named(source.format()), source, text.getBytes(StandardCharsets.UTF_8))) {
            all.add(translate(source, record));
        }
        return all;
    }

    private List<CanonicalRecord> translate(Source source, RawRecord record) {
        Envelope envelope = new Envelope(
                source.name(),
                record.key(),
                "trace",
                Instant.EPOCH,
                record.contentType(),
                record.fileName(),
                record.body());
        Translation translation = translator.translate(source, envelope);
        List<Problem> problems =
                translation instanceof Translation.Quarantined quarantined ? quarantined.problems() : List.of();
        assertThat(problems).isEmpty();
        return ((Translation.Canonical) translation).message().records();
    }

    private Source source(String name) {
        return catalog.find(name).orElseThrow();
    }

    private static <T> T only(List<CanonicalRecord> records, Class<T> type) {
        List<T> found =
                records.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void copy(String file) throws Exception {
        Files.copy(SHIPPED.resolve(file), config.resolve(file));
    }
}
