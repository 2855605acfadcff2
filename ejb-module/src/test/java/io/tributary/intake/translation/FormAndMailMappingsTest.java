package io.tributary.intake.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.consent.ConsentAct;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.inquiry.Attachment;
import io.tributary.canonical.inquiry.Inquiry;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The source and mapping files of web forms and mail as they are shipped. */
class FormAndMailMappingsTest {
    private static final Path CONFIG = Path.of("..", "config");
    private static final Instant RECEIVED = Instant.parse("2026-01-02T12:00:00Z");
    private static final SourceCatalog CATALOG = SourceCatalog.load(
            CONFIG, Map.of("tributary.support-mail.enabled", "true", "tributary.support-mail.password", "secret")::get);

    private final Translator translator = new Translator(CONFIG, CATALOG);

    @Test
    void the_website_is_on_and_the_mailbox_off_until_it_is_configured() {
        SourceCatalog untouched = SourceCatalog.load(CONFIG, name -> null);
        Source website = untouched.find("website").orElseThrow();
        assertThat(website.enabled()).isTrue();
        assertThat(website.webform())
                .isEqualTo(new Source.WebForm(
                        List.of(), null, "_key", "website_url", "_started", Duration.ofSeconds(2), 30));
        assertThat(untouched.find("support-mail").orElseThrow().enabled()).isFalse();
    }

    @Test
    void a_contact_form_becomes_a_customer_an_inquiry_and_a_consent() {
        List<CanonicalRecord> records = form(
                "name=Anna+M%C3%BCller&email=Anna%40Example.org&phone=%2B49+30+901820&company=Wei%C3%9F+GmbH&topic=Order"
                        + "&message=Where+is+it%3F%0D%0AAnna&consent_marketing=on&language=de&_key=k1&website_url=&_started=1");
        assertThat(records).hasSize(3);
        assertThat(records.get(0)).isInstanceOfSatisfying(Customer.class, customer -> {
            assertThat(customer.name())
                    .isEqualTo(new PersonName("Anna Müller", null, null, null, null, "Latn", null, null));
            assertThat(customer.organisation()).isEqualTo("Weiß GmbH");
            assertThat(customer.language()).isEqualTo("de");
            assertThat(customer.emails()).containsExactly("anna@example.org");
            assertThat(customer.phones()).containsExactly("+4930901820");
        });
        assertThat(records.get(1))
                .isEqualTo(new Inquiry(null, "Where is it?\nAnna", null, null, "Order", null, List.of(), List.of()));
        assertThat(records.get(2))
                .isEqualTo(new ConsentAct(
                        ConsentAct.Kind.CONSENT,
                        "marketing",
                        "any",
                        true,
                        RECEIVED,
                        "ticked consent_marketing on form website"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first_name=Anna&last_name=Lee&e-mail=a%40b.example&telephone=%2B4930901820&comment=Hi",
                "First-Name=Anna&Last-Name=Lee&E-Mail=a%40b.example&Tel=%2B4930901820&Message=Hi",
                "firstname=Anna&surname=Lee&email_address=a%40b.example&mobile=%2B4930901820&inquiry=Hi",
                "name=Anna&last_name=Lee&your-email=+a%40b.example+&phone_number=%2B4930901820&your-message=Hi",
                "email=&mail=a%40b.example&given_name=Anna&family_name=Lee&phone=+&telefon=%2B4930901820&text=Hi"
            })
    void the_usual_names_of_fields_are_understood(String body) {
        List<CanonicalRecord> records = form(body);
        assertThat(records.get(0)).isInstanceOfSatisfying(Customer.class, customer -> {
            assertThat(customer.name()).isEqualTo(new PersonName(null, "Anna", "Lee", null, null, "Latn", null, null));
            assertThat(customer.emails()).containsExactly("a@b.example");
            assertThat(customer.phones()).containsExactly("+4930901820");
        });
        assertThat(((Inquiry) records.get(1)).text()).isEqualTo("Hi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "&consent_marketing=", "&consent_marketing=off", "&consent_marketing=false", "&newsletter=0"
            })
    void a_box_that_is_not_ticked_says_nothing(String box) {
        assertThat(form("email=a%40b.example&message=x" + box)).noneMatch(ConsentAct.class::isInstance);
    }

    @Test
    void each_ticked_box_is_an_act_with_its_wording_as_proof() {
        assertThat(form("email=a%40b.example&newsletter=1&consent_email=yes&consent_text=I+agree."))
                .filteredOn(ConsentAct.class::isInstance)
                .containsExactly(
                        new ConsentAct(ConsentAct.Kind.CONSENT, "marketing", "any", true, RECEIVED, "I agree."),
                        new ConsentAct(ConsentAct.Kind.CONSENT, "marketing", "email", true, RECEIVED, "I agree."));
    }

    @Test
    void odd_values_harm_nothing() {
        List<CanonicalRecord> records = form("name=A&name=B&language=Klingon+tongue&country=Narnia&city=X&topic="
                + "t".repeat(300) + "&message=m&subject=" + "s".repeat(900));
        assertThat(((Customer) records.get(0)).language()).isNull();
        assertThat(((Inquiry) records.get(1)).topic()).hasSize(100);
    }

    @Test
    void files_of_a_form_are_listed_with_its_inquiry() {
        String body = "--b\r\nContent-Disposition: form-data; name=email\r\n\r\na@b.example\r\n"
                + "--b\r\nContent-Disposition: form-data; name=cv; filename=cv.pdf\r\nContent-Type: application/pdf\r\n\r\nPDF\r\n--b--";
        assertThat(records(translate("website", body, "multipart/form-data; boundary=b"))
                        .get(1))
                .isInstanceOfSatisfying(Inquiry.class, inquiry -> assertThat(inquiry.attachments())
                        .containsExactly(new Attachment(0, "cv.pdf", "application/pdf", 3)));
    }

    @Test
    void a_form_that_says_nothing_is_quarantined() {
        assertThat(codes(translate("website", "foo=bar", "application/x-www-form-urlencoded")))
                .containsExactly("mapping.empty");
        assertThat(codes(translate("website", "email=nobody&message=x", "application/x-www-form-urlencoded")))
                .containsExactly("customer.email");
    }

    @Test
    void a_suspicious_form_is_held_until_a_person_lets_it_pass() {
        String body = "email=a%40b.example&message=x&website_url=spam";
        assertThat(codes(translate("website", body, "application/x-www-form-urlencoded")))
                .containsExactly("form.honeypot");
        assertThat(translator.translateReleased(
                        source("website"), envelope("website", body, "application/x-www-form-urlencoded")))
                .isInstanceOf(Translation.Canonical.class);
    }

    @Test
    void a_mail_becomes_its_sender_and_an_inquiry() {
        List<CanonicalRecord> records = mail(
                """
                From: =?utf-8?Q?Anna_M=C3=BCller?= <Anna@Example.org>
                Subject: Where is it?
                Date: Fri, 2 Jan 2026 12:00:00 +0100
                Message-ID: <m1@example.org>
                In-Reply-To: <m0@house.example>
                References: <l9@house.example> <m0@house.example>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <p>Hello</p>
                --b
                Content-Type: application/pdf; name=a.pdf

                PDF
                --b--
                """);
        assertThat(records).hasSize(2);
        assertThat(records.get(0)).isInstanceOfSatisfying(Customer.class, customer -> {
            assertThat(customer.name())
                    .isEqualTo(new PersonName("Anna Müller", null, null, null, null, "Latn", null, null));
            assertThat(customer.emails()).containsExactly("anna@example.org");
        });
        assertThat(records.get(1))
                .isEqualTo(new Inquiry(
                        "Where is it?",
                        "Hello",
                        "<p>Hello</p>",
                        Instant.parse("2026-01-02T11:00:00Z"),
                        null,
                        "m1@example.org",
                        List.of("l9@house.example", "m0@house.example"),
                        List.of(new Attachment(0, "a.pdf", "application/pdf", 3))));
    }

    @Test
    void pictures_that_came_with_a_mail_stay_in_its_html_and_others_do_not() {
        List<CanonicalRecord> records = mail("From: a@b.example\nContent-Type: text/html\n\n"
                + "<p>See <s>this</s></p><img src='cid:1@x'><img src='https://track.example/p.gif'>");
        assertThat(((Inquiry) records.get(1)).html())
                .contains("<s>this</s>", "src=\"cid:1@x\"")
                .doesNotContain("track.example");
    }

    @Test
    void a_bare_mail_is_enough() {
        List<CanonicalRecord> records = mail("From: a@b.example\n\n");
        assertThat(records.get(0)).isInstanceOfSatisfying(Customer.class, customer -> {
            assertThat(customer.name()).isNull();
            assertThat(customer.emails()).containsExactly("a@b.example");
        });
        assertThat(records.get(1)).isEqualTo(new Inquiry(null, null, null, null, null, null, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ann@b.example\nAuto-Submitted: auto-replied",
                "From: ann@b.example\nReturn-Path: <>",
                "From: MAILER-DAEMON@b.example",
                "From: <>"
            })
    void what_no_person_wrote_belongs_to_no_customer(String header) {
        assertThat(mail(header + "\nSubject: s\n\nt\n"))
                .containsExactly(new Inquiry("s", "t", null, null, "auto-reply", null, List.of(), List.of()));
    }

    @Test
    void very_long_names_and_ids_do_not_keep_a_mail_out() {
        List<CanonicalRecord> records = mail("From: " + "n".repeat(600) + " <a@b.example>\nSubject: " + "s".repeat(900)
                + "\nMessage-ID: <" + "m".repeat(700) + "@x>\n\nt\n");
        assertThat(((Inquiry) records.get(1)).messageId()).isNull();
    }

    private List<CanonicalRecord> form(String body) {
        return records(translate("website", body, "application/x-www-form-urlencoded"));
    }

    private List<CanonicalRecord> mail(String mail) {
        return records(translate("support-mail", mail, "message/rfc822"));
    }

    private Translation translate(String source, String body, @Nullable String contentType) {
        return translator.translate(source(source), envelope(source, body, contentType));
    }

    private static Source source(String name) {
        return CATALOG.find(name).orElseThrow();
    }

    private static Envelope envelope(String source, String body, @Nullable String contentType) {
        return new Envelope(source, "k", "t", RECEIVED, contentType, null, body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<CanonicalRecord> records(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Canonical.class);
        return ((Translation.Canonical) translation).message().records();
    }

    private static List<String> codes(Translation translation) {
        assertThat(translation).isInstanceOf(Translation.Quarantined.class);
        return ((Translation.Quarantined) translation)
                .problems().stream().map(Problem::code).toList();
    }
}
