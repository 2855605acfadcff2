package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static io.tributary.systemtests.harness.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi.Answer;
import io.tributary.systemtests.harness.Mailbox;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SystemTest
class EmailIT {
    private static final String SOURCE = "support-mail";
    private final String email = Unique.email();
    private final String id = Unique.word() + "@mail.example";

    @Test
    void a_plain_mail_becomes_an_inquiry_of_its_sender_and_is_marked_as_read(Hub hub, Mailbox mailbox) {
        String subject = "Plain " + Unique.word();
        mailbox.send(
                """
                From: Anna Schneider <%s>
                To: support@tributary.example
                Subject: %s
                Message-ID: <%s>
                Date: Mon, 2 Nov 2026 10:00:00 +0100

                Where is my order?
                """
                        .formatted(email, subject, id));

        Map<String, ?> inquiry = hub.records().awaitInquiry(email);
        assertThat(inquiry.get("subject")).isEqualTo(subject);
        assertThat(inquiry.get("body_text")).asString().contains("Where is my order?");
        assertThat(inquiry.get("message_id")).isEqualTo(id);
        assertThat(inquiry.get("occurred_at")).asString().startsWith("2026-11-02 09:00:00");
        assertThat(hub.records().awaitCustomer(email)).containsEntry("display_name", "Anna Schneider");
        until("the mail is marked", () -> mailbox.isSeen(subject));
    }

    @Test
    void a_mail_that_the_server_cannot_hand_out_stays_unread_and_lets_the_next_pass(Hub hub, Mailbox mailbox) {
        String subject = "Broken " + Unique.word();
        String mail =
                """
                From: <%s>
                Subject: %s
                Message-ID: <%s>
                %s

                words
                """;
        mailbox.send(mail.formatted(Unique.email(), subject, Unique.word() + "@mail.example", Mailbox.UNFETCHABLE));
        try {
            mailbox.send(mail.formatted(email, "Whole " + Unique.word(), id, "X-Header: none"));

            assertThat(hub.records().awaitInquiry(email)).containsEntry("message_id", id);
            assertThat(mailbox.isSeen(subject)).isFalse();
            assertThat(hub.folder().log())
                    .content()
                    .containsPattern(
                            SOURCE
                                    + ": the mail with UID \\S+ could not be taken .* it stays unread and is tried again in 1 min");
        } finally {
            mailbox.markSeen(subject);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Когда придёт мой заказ?",
        "koi8-r, Верните деньги",
        "gb18030, 我的订单在哪里？",
        "big5, 我的訂單在哪裡？",
        "utf-8, Où est ma commande ? 我的订单",
        "iso-8859-15, 5 € für Müller"
    })
    void an_HTML_mail_is_read_in_its_charset(String charset, String words, Hub hub, Mailbox mailbox) {
        Charset encoding = Charset.forName(charset);
        mailbox.send(bytes(
                """
                From: <%s>
                Subject: =?%s?B?%s?=
                Message-ID: <%s>
                MIME-Version: 1.0
                Content-Type: text/html; charset=%s
                Content-Transfer-Encoding: 8bit

                """
                        .formatted(
                                email,
                                charset,
                                Base64.getEncoder().encodeToString(words.getBytes(encoding)),
                                id,
                                charset),
                ("<html><body><p>" + words + "</p><script>alert(1)</script></body></html>\r\n").getBytes(encoding)));

        Map<String, ?> inquiry = hub.records().awaitInquiry(email);
        assertThat(inquiry.get("subject")).isEqualTo(words);
        assertThat(inquiry.get("body_html")).asString().contains(words);
        assertThat(inquiry.get("body_text")).asString().contains(words).doesNotContain("alert");
    }

    @Test
    void attachments_come_back_byte_for_byte(Hub hub, Mailbox mailbox) {
        byte[] file = new byte[200_001];
        new Random(2).nextBytes(file);
        mailbox.send(
                """
                From: <%s>
                Subject: two files
                Message-ID: <%s>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="limit"

                --limit
                Content-Type: text/plain; charset=utf-8

                see attached
                --limit
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*=UTF-8''%%D1%%81%%D1%%87%%D1%%91%%D1%%82.pdf
                Content-Transfer-Encoding: base64

                %s
                --limit
                Content-Type: text/csv
                Content-Disposition: attachment; filename="list.csv"

                a;b
                1;2
                --limit--
                """
                        .formatted(email, id, Base64.getMimeEncoder().encodeToString(file)));

        Map<String, ?> inquiry = hub.records().awaitInquiry(email);
        assertThat(inquiry.get("body_text")).asString().contains("see attached");
        assertThat(hub.database()
                        .texts(
                                "SELECT FILE_NAME FROM CRM_ATTACHMENT WHERE INQUIRY_ID = ? ORDER BY PART_NO",
                                inquiry.get("id")))
                .containsExactly("счёт.pdf", "list.csv");
        String pdf = hub.database()
                .texts("SELECT ID FROM CRM_ATTACHMENT WHERE INQUIRY_ID = ? ORDER BY PART_NO", inquiry.get("id"))
                .get(0);
        Answer download =
                hub.api().send(hub.api().authorised("api/attachments/" + pdf).GET());
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.bytes()).isEqualTo(file);
        assertThat(hub.api()
                        .send(hub.api().request("api/attachments/" + pdf).GET())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void the_same_mail_five_times_is_one_inquiry_and_four_duplicates(Hub hub, Mailbox mailbox) {
        String subject = "Again " + Unique.word();
        for (int i = 0; i < 5; i++) {
            mailbox.send(
                    """
                    From: <%s>
                    Subject: %s
                    Message-ID: <%s>

                    once
                    """
                            .formatted(email, subject, id));
        }

        eventually(() ->
                assertThat(hub.records().duplicatesOf(SOURCE, "mid:" + id)).isEqualTo(4));
        assertThat(hub.records().inquiriesOf(email)).hasSize(1);
        until("all are marked", () -> mailbox.isSeen(subject));
    }

    @Test
    void a_mail_without_Message_ID_is_taken_too(Hub hub, Mailbox mailbox) {
        String subject = "Nameless " + Unique.word();
        mailbox.send(
                """
                From: <%s>
                Subject: %s

                no id
                """
                        .formatted(email, subject));

        assertThat(hub.records().awaitInquiry(email)).containsEntry("subject", subject);
        until("it is marked", () -> mailbox.isSeen(subject));
    }

    @Test
    void a_mail_without_sender_is_held_and_marked_as_read(Hub hub, Mailbox mailbox) {
        String subject = "From nobody " + Unique.word();
        mailbox.send(
                """
                Subject: %s
                Message-ID: <%s>

                who am I?
                """
                        .formatted(subject, id));

        Quarantine.assertHeld(hub, SOURCE, "mid:" + id, "mail.no-sender");
        until("it is marked", () -> mailbox.isSeen(subject));
    }

    @Test
    void headers_that_could_steer_the_transport_change_nothing(Hub hub, Mailbox mailbox) {
        mailbox.send(
                """
                From: <%s>
                Subject: steering
                Message-ID: <%s>
                CamelJmsDestinationName: intake.dead
                camelfilename: ../../escaped.txt
                CAMELHTTPURI: http://evil.example/
                mail.smtp.host: evil.example

                hello
                """
                        .formatted(email, id));

        hub.records().awaitInquiry(email);
        assertThat(hub.api().get("api/dead-letters").path("entries")).isEmpty();
    }

    private static byte[] bytes(String head, byte[] body) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(body);
        return mail.toByteArray();
    }
}
