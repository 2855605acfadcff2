package io.tributary.intake.format.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.format.MalformedInputException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The header of a mail: who, when, about what, in answer to which. */
class MailFormatTest {

    @Test
    void a_plain_mail_is_read() throws Exception {
        Map<String, Object> mail = AMail.fromAnn()
                .line("To: Support <support@house.example>, other@house.example")
                .line("Cc: \"Smith, Bob\" <Bob@Example.org>")
                .line("Reply-To: ann@private.example")
                .line("Subject: Where is")
                .line(" my order?")
                .line("Date: Fri, 2 Jan 2026 15:04:05 +0100")
                .line("Message-ID: <a1@mail.example>")
                .line("In-Reply-To: <b2@mail.example>")
                .line("References: <c3@mail.example>\r\n <b2@mail.example>")
                .line("List-Id: Friends <friends.example>")
                .body("Hello,", "where is it?", "")
                .read();
        Map<String, Object> expected = new HashMap<>();
        expected.put("messageId", "a1@mail.example");
        expected.put("date", "2026-01-02T14:04:05Z");
        expected.put("from", address("Ann", "ann@example.org"));
        expected.put("replyTo", List.of(address(null, "ann@private.example")));
        expected.put("to", List.of(address("Support", "support@house.example"), address(null, "other@house.example")));
        expected.put("cc", List.of(address("Smith, Bob", "Bob@Example.org")));
        expected.put("subject", "Where is my order?");
        expected.put("text", "Hello,\nwhere is it?");
        expected.put("html", null);
        expected.put("inReplyTo", List.of("b2@mail.example"));
        expected.put("references", List.of("c3@mail.example", "b2@mail.example"));
        expected.put("autoSubmitted", null);
        expected.put("listId", "friends.example");
        expected.put("attachments", List.of());
        assertThat(mail).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "UTF-8", "ISO-8859-5"})
    void russian_subjects_are_decoded(String charset) throws Exception {
        assertSubject("Заказ не пришёл", charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "GB2312", "GBK", "UTF-8"})
    void simplified_chinese_subjects_are_decoded(String charset) throws Exception {
        assertSubject("订单没有到", charset);
    }

    @Test
    void traditional_chinese_and_japanese_subjects_are_decoded() throws Exception {
        assertSubject("訂單沒有到", "Big5");
        assertSubject("注文が届きません", "ISO-2022-JP");
        assertSubject("注文が届きません", "Shift_JIS");
    }

    @Test
    void a_character_may_be_split_between_two_encoded_words() throws Exception {
        byte[] bytes = "Заказ".getBytes(StandardCharsets.UTF_8);
        String first = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 3));
        String second = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 3, bytes.length));
        assertThat(subject("=?utf-8?B?" + first + "?=\r\n =?utf-8?B?" + second + "?="))
                .isEqualTo("Заказ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =?UTF-8?Q?Gr=C3=BC=C3=9Fe aus K=C3=B6ln?=|Grüße aus Köln
                    =?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=|Grüße
                    =?UTF-8?Q?Gr=C3=BC=C3=9Fe|Grüße
                    =?x-unknown?Q?Gr=FC=DFe?=|Grüße
                    =?iso-8859-1?Q?=80_5?=|€ 5
                    =?UTF-8?B?R3LDvMOfZQ?=|Grüße
                    =?UTF-8?X?abc?=|=?UTF-8?X?abc?=
                    =?UTF-8?Q??= x|x
                    Re: =?utf-8?q?a?= =?utf-8?q?b?= c|Re: ab c
                    a =? b ?= c|a =? b ?= c
                    Grüße|Grüße
                    """)
    void broken_and_odd_words_are_read_as_far_as_they_go(String header, String subject) throws Exception {
        assertThat(subject(header)).isEqualTo(subject);
    }

    @Test
    void headers_in_raw_bytes_are_read_in_the_charset_of_the_text() throws Exception {
        Charset cyrillic = Charset.forName("windows-1251");
        Map<String, Object> mail = new AMail()
                .line("From: Анна <ann@example.org>", cyrillic)
                .line("Subject: Заказ", cyrillic)
                .line("Content-Type: text/plain; charset=windows-1251")
                .line("")
                .line("Привет", cyrillic)
                .read();
        assertThat(mail)
                .containsEntry("subject", "Заказ")
                .containsEntry("from", address("Анна", "ann@example.org"))
                .containsEntry("text", "Привет");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    ann@example.org|-|ann@example.org
                    <ann@example.org>|-|ann@example.org
                    ann@example.org (Ann Smith)|Ann Smith|ann@example.org
                    "Smith, Ann" <ann@example.org>|Smith, Ann|ann@example.org
                    =?utf-8?Q?Smith,_Ann?= <ann@example.org>|Smith, Ann|ann@example.org
                    =?utf-8?Q?evil=3Cboss=40house.example=3E?= <ann@example.org>|evil<boss@house.example>|ann@example.org
                    "=?utf-8?B?0JDQvdC90LA=?=" <ann@example.org>|Анна|ann@example.org
                    'Ann' <ann@example.org>|Ann|ann@example.org
                    Ann Smith <ann@example.org|Ann Smith|ann@example.org
                    Ann @ Home <ann@example.org>|Ann@Home|ann@example.org
                    Ann Smith|Ann Smith|-
                    MAILER-DAEMON|MAILER-DAEMON|-
                    Ann@Example.ORG|-|Ann@Example.ORG
                    аня@почта.рф|-|аня@почта.рф
                    <>|-|-
                    """)
    void senders_are_read_however_they_are_written(String header, @Nullable String name, @Nullable String address)
            throws Exception {
        Object from = new AMail().line("From: " + header).body("x").read().get("from");
        assertThat(from).isEqualTo(address(name, address));
    }

    @Test
    void groups_of_recipients_are_flattened() throws Exception {
        assertThat(AMail.fromAnn()
                        .line("To: undisclosed-recipients:;")
                        .line("Cc: Team: a@x.example, B <b@x.example>;, c@x.example")
                        .body("x")
                        .read())
                .containsEntry("to", List.of())
                .containsEntry(
                        "cc",
                        List.of(
                                address(null, "a@x.example"),
                                address("B", "b@x.example"),
                                address(null, "c@x.example")));
    }

    @Test
    void the_sender_stands_in_where_from_is_missing() throws Exception {
        assertThat(new AMail().line("Sender: Bob <bob@x.example>").body("x").read())
                .containsEntry("from", address("Bob", "bob@x.example"));
    }

    @Test
    void what_is_no_mail_is_refused_with_its_reason() {
        refused(new byte[0], "mail.no-header");
        refused("Hello, this is just text.\n\nNothing more.".getBytes(StandardCharsets.UTF_8), "mail.no-header");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "mail.no-header");
        refused("Subject: x\r\n\r\ny".getBytes(StandardCharsets.UTF_8), "mail.no-sender");
        refused("From:  \r\nSender:\r\n\r\ny".getBytes(StandardCharsets.UTF_8), "mail.no-sender");
        refused(new byte[10_000_001], "input.too-large");
    }

    @Test
    void the_key_is_the_message_id() throws Exception {
        assertThat(AMail.fromAnn().line("Message-Id: <a@b>").body("1").key())
                .isEqualTo("mid:a@b")
                .isEqualTo(
                        AMail.fromAnn().line("MESSAGE-ID:  < a@b > ").body("2").key());
        assertThat(AMail.fromAnn().line("Message-ID: a@b").body("1").key()).isEqualTo("mid:a@b");
    }

    @Test
    void a_long_message_id_is_hashed() throws Exception {
        String id = "Message-ID: <" + "x".repeat(300) + "@b>";
        assertThat(AMail.fromAnn().line(id).body("1").key())
                .matches("mid:sha256:[0-9a-f]{64}")
                .isEqualTo(AMail.fromAnn().line(id).body("2").key());
    }

    @Test
    void without_a_message_id_the_key_is_a_hash_of_the_bytes() throws Exception {
        assertThat(AMail.fromAnn().body("1").key())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(AMail.fromAnn().body("1").key())
                .isNotEqualTo(AMail.fromAnn().body("2").key());
        assertThat(AMail.fromAnn().line("Message-ID: <>").body("1").key()).startsWith("sha256:");
    }

    @Test
    void even_what_is_no_mail_can_be_accepted_so_that_it_ends_in_quarantine() throws Exception {
        assertThat(new AMail().raw(new byte[] {1, 2, 3}).key()).startsWith("sha256:");
        assertThat(new AMail().key()).startsWith("sha256:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Auto-Submitted: auto-replied (vacation)|auto-replied
                    Auto-Submitted: auto-generated; x=y|auto-generated
                    Auto-Submitted: No|no
                    Return-Path: <>|auto-generated
                    Return-Path: <ann@example.org>|-
                    X-Failed-Recipients: bob@x.example|auto-generated
                    Content-Type: multipart/report; boundary=b|auto-generated
                    X-Autoreply: yes|auto-replied
                    Precedence: auto_reply|auto-replied
                    Precedence: bulk|-
                    Subject: Automatic reply: your order|auto-replied
                    Subject: Автоответ: заказ|auto-replied
                    Subject: Re: Automatic reply: your order|-
                    """)
    void mails_that_no_person_wrote_are_told(String header, @Nullable String submitted) throws Exception {
        assertThat(AMail.fromAnn().line(header).body("--b", "", "x", "--b--").read())
                .containsEntry("autoSubmitted", submitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAILER-DAEMON",
                "Mail Delivery System <x@y.example>",
                "postmaster@y.example",
                "<>",
                "Mailer-Daemon@y"
            })
    void mails_of_mail_systems_are_told_by_their_sender(String from) throws Exception {
        assertThat(new AMail().line("From: " + from).body("x").read()).containsEntry("autoSubmitted", "auto-generated");
    }

    private static void refused(byte[] mail, String code) {
        assertThatThrownBy(() -> new AMail().raw(mail).read())
                .isInstanceOfSatisfying(MalformedInputException.class, e -> assertThat(e.problems())
                        .singleElement()
                        .extracting("code")
                        .isEqualTo(code));
    }

    private static void assertSubject(String text, String charset) throws MalformedInputException {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        StringBuilder quoted = new StringBuilder();
        List<Byte> all = new ArrayList<>();
        for (byte b : bytes) {
            all.add(b);
            quoted.append(String.format("=%02X", b));
        }
        assertThat(subject("=?" + charset + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?="))
                .isEqualTo(text);
        assertThat(subject("=?" + charset + "?Q?" + quoted + "?=")).isEqualTo(text);
    }

    private static @Nullable Object subject(String header) throws MalformedInputException {
        return AMail.fromAnn().line("Subject: " + header).body("x").read().get("subject");
    }

    private static Map<String, Object> address(@Nullable String name, @Nullable String address) {
        return new MailAddress(name, address).asMap();
    }
}
