package io.tributary.intake.format.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.intake.format.MalformedInputException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of a mail: what it says, in whatever charset and nesting, and which files came with it. */
class MailBodyTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Привет",
        "KOI8-R, Привет",
        "GB18030, 你好",
        "gb2312, 你好",
        "Big5, 訂單",
        "ISO-2022-JP, 注文",
        "utf-16, Привет",
        "iso-8859-15, 5 €"
    })
    void text_is_read_in_its_charset(String charset, String text) throws Exception {
        assertThat(text("text/plain; charset=\"" + charset + "\"", text.getBytes(Charset.forName(charset))))
                .isEqualTo(text);
    }

    @Test
    void a_missing_unknown_or_wrong_charset_fails_nothing() throws Exception {
        byte[] latin = "Grüße für 5 €".getBytes(Charset.forName("windows-1252"));
        byte[] utf8 = "Grüße für 5 €".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of(
                "text/plain",
                "text/plain; charset=x-klingon",
                "text/plain; charset=us-ascii",
                "text/plain; charset=utf-8",
                "text/plain; charset=\"\"",
                "text/plain; charset=???",
                "text",
                "")) {
            assertThat(text(type, latin)).as(type).isEqualTo("Grüße für 5 €");
            assertThat(text(type, utf8)).as(type).isEqualTo("Grüße für 5 €");
        }
        assertThat(text("text/plain; charset=iso-8859-1", latin)).isEqualTo("Grüße für 5 €");
        assertThat(text("text/plain; charset=iso-2022-jp", "注文".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("注文");
        assertThat(text("text/plain", "注文".getBytes(Charset.forName("ISO-2022-JP"))))
                .isEqualTo("注文");
    }

    @Test
    void broken_transfer_encodings_are_decoded_as_far_as_they_go() throws Exception {
        assertThat(encoded("quoted-printable", "Gr=C3=BC=C3=9Fe=\r\n an =ZZ = alle="))
                .startsWith("Grüße an");
        assertThat(encoded("base64", "R3LDvMOf\r\n!!ZSBhbiBhbGxl*")).isEqualTo("Grüße an alle");
        assertThat(encoded("base64", "R3LDvMOfZ")).startsWith("Grüß");
        assertThat(encoded("x-unknown", "as it is")).isEqualTo("as it is");
        assertThat(encoded("base64", "")).isNull();
    }

    @Test
    void flowed_lines_become_paragraphs() throws Exception {
        assertThat(text(
                        "text/plain; format=flowed",
                        "> quoted \r\n> on\r\nOne \r\nparagraph.\r\n From here\r\n-- \r\nAnn \r\n"
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("> quoted on\nOne paragraph.\nFrom here\n-- \nAnn");
        assertThat(text("text/plain; format=flowed; delsp=yes", "你 \r\n好".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("你好");
        assertThat(text("text/plain", "One \r\nline".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("One \nline");
    }

    @Test
    void text_is_made_from_html_where_there_is_no_plain_part() throws Exception {
        Map<String, Object> mail = html(
                "<html><head><title>no</title><style>p{}</style></head><body><p>Dear&nbsp;Sirs,</p><div>one<br>two</div>"
                        + "<ul><li>a<li>b</ul><div style='display:none'>hidden</div><pre>x  y</pre></body></html>");
        assertThat(mail).containsEntry("text", "Dear Sirs,\n\none\ntwo\n\n- a\n- b\n\nx  y");
        assertThat((String) mail.get("html"))
                .contains("<li>a</li>")
                .doesNotContain("hidden", "<style", "<title", "no<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src='https://track.example/p.gif'>",
                "<img src='data:image/svg+xml;base64,AAAA'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href='&#106;avascript:alert(1)'>x</a>",
                "<iframe src='//evil.example'></iframe>",
                "<form action='//evil.example'><input name=a></form>",
                "<svg><script>alert(1)</script></svg>",
                "<style>@import '//evil.example';</style>",
                "<div style='background:url(//evil.example)'>x</div>",
                "<meta http-equiv=refresh content='0;url=//evil.example'>",
                "<base href='//evil.example'>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>"
            })
    void nothing_active_or_remote_is_left_in_html(String hostile) throws Exception {
        assertThat(String.valueOf(html("<p>Hello</p>" + hostile).get("html")))
                .contains("Hello")
                .doesNotContainIgnoringCase(
                        "script",
                        "onerror=",
                        "<iframe",
                        "<form",
                        "<input",
                        "<svg",
                        "<style",
                        "style=",
                        "evil.example",
                        "track.example",
                        "data:",
                        "<meta",
                        "<base");
    }

    @Test
    void links_and_inline_pictures_of_the_mail_itself_stay() throws Exception {
        assertThat((String) html("<a href='https://x.example/?a=b'>x</a><img src='cid:1@x' alt=y>")
                        .get("html"))
                .contains("href=\"https://x.example/?a=b\"", "nofollow noopener noreferrer", "src=\"cid:1@x\"");
    }

    @Test
    void html_may_name_its_charset_itself() throws Exception {
        byte[] body = "<meta charset='windows-1251'><p>Привет".getBytes(Charset.forName("windows-1251"));
        assertThat(text("text/html", body)).isEqualTo("Привет");
    }

    @Test
    void of_alternatives_the_plain_text_and_the_html_are_taken() throws Exception {
        Map<String, Object> mail = AMail.fromAnn()
                .line("Content-Type: multipart/mixed; boundary=m")
                .body("--m", "Content-Type: multipart/alternative; boundary=a", "")
                .line("--a\r\nContent-Type: text/plain\r\n\r\nplain")
                .line("--a\r\nContent-Type: multipart/related; boundary=r\r\n")
                .line("--r\r\nContent-Type: text/html\r\n\r\n<p>rich</p>")
                .line("--r\r\nContent-Type: image/png\r\nContent-Disposition: inline; filename=logo.png\r\n\r\nPNG")
                .line("--r--\r\n--a\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n--a--")
                .line("--m\r\nContent-Type: application/pdf; name=offer.pdf\r\n\r\nPDF")
                .line("--m\r\nContent-Type: text/plain\r\n\r\nfooter of the list\r\n--m--")
                .read();
        assertThat(mail).containsEntry("text", "plain\n\nfooter of the list");
        assertThat((String) mail.get("html")).isEqualTo("<p>rich</p>\n<pre>footer of the list</pre>");
        assertThat(mail.get("attachments")).asString().containsSubsequence("logo.png", "text/calendar", "offer.pdf");
    }

    @Test
    void attachments_have_the_numbers_under_which_they_can_be_had() throws Exception {
        AMail mail = AMail.fromAnn()
                .line("Content-Type: multipart/mixed; boundary=m")
                .body("--m", "", "see attachments")
                .line("--m\r\nContent-Type: Application/PDF; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n")
                .line(Base64.getEncoder().encodeToString(new byte[] {0, 1, 2, (byte) 0xff}))
                .line(
                        "--m\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"../b.txt\"\r\n\r\nb")
                .line(
                        "--m\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\nSubject: inner\r\n\r\ninner text")
                .line("--m\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\nTNEF\r\n--m--");
        assertThat(mail.read())
                .containsEntry("text", "see attachments")
                .containsEntry(
                        "attachments",
                        List.of(
                                attachment(0, "a.pdf", "application/pdf", 4),
                                attachment(1, "b.txt", "text/plain", 1),
                                attachment(2, null, "message/rfc822", 47),
                                attachment(3, "winmail.dat", "application/ms-tnef", 4)));
        assertThat(mail.attachment(0).bytes()).containsExactly(0, 1, 2, 0xff);
        assertThat(mail.attachment(2).bytes()).asString(StandardCharsets.UTF_8).contains("Subject: inner");
        assertThat(mail.attachment(3))
                .extracting("fileName", "contentType")
                .containsExactly("winmail.dat", "application/ms-tnef");
        assertThatThrownBy(() -> mail.attachment(4)).isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> mail.attachment(-1)).isInstanceOf(MalformedInputException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82.pdf|Счёт.pdf
                    filename*0*=UTF-8''%D0%A1%D1%87; filename*1*=%D1%91%D1%82.pdf|Счёт.pdf
                    filename*0="a very long "; filename*1="name.pdf"|a very long name.pdf
                    filename="=?UTF-8?B?0KHRh9GR0YIucGRm?="|Счёт.pdf
                    filename==?UTF-8?B?0KHRh9GR0YIucGRm?=|Счёт.pdf
                    filename="Счёт.pdf"|Счёт.pdf
                    filename*=x-unknown''a.pdf|a.pdf
                    filename="Bob's and Ann's.pdf"|Bob's and Ann's.pdf
                    filename*=UTF-8''a+b.pdf|a+b.pdf
                    filename="..\\..\\a.pdf"|a.pdf
                    """)
    void file_names_are_decoded_however_they_are_written(String parameter, String name) throws Exception {
        AMail mail = AMail.fromAnn()
                .line("Content-Type: application/pdf")
                .line("Content-Disposition: attachment; " + parameter)
                .body("PDF");
        assertThat(mail.attachment(0).fileName()).isEqualTo(name);
    }

    @Test
    void signatures_and_reports_stand_beside_what_was_said() throws Exception {
        for (String type : List.of("multipart/signed", "multipart/report")) {
            Map<String, Object> mail = AMail.fromAnn()
                    .line("Content-Type: " + type + "; boundary=s")
                    .body("--s", "", "said")
                    .line("--s\r\nContent-Type: text/plain\r\n\r\nbeside\r\n--s--")
                    .read();
            assertThat(mail)
                    .containsEntry("text", "said")
                    .containsEntry("attachments", List.of(attachment(0, null, "text/plain", 6)));
        }
    }

    @Test
    void the_parts_of_a_digest_are_mails() throws Exception {
        assertThat(AMail.fromAnn()
                        .line("Content-Type: multipart/digest; boundary=d")
                        .body("--d", "", "From: x@y.example", "", "text", "--d--")
                        .read()
                        .get("attachments"))
                .asString()
                .contains("message/rfc822");
    }

    @Test
    void a_text_that_only_its_media_type_names_is_still_the_text() throws Exception {
        assertThat(AMail.fromAnn()
                        .line("Content-Type: multipart/mixed; boundary=m")
                        .body("--m", "Content-Type: text/plain; name=body.txt", "", "said")
                        .line("--m\r\nContent-Type: text/plain; name=log.txt\r\n\r\nlog\r\n--m--")
                        .read())
                .containsEntry("text", "said")
                .containsEntry("attachments", List.of(attachment(0, "log.txt", "text/plain", 3)));
    }

    private static @Nullable Object text(String type, byte[] body) throws MalformedInputException {
        return AMail.fromAnn()
                .line("Content-Type: " + type)
                .line("")
                .raw(body)
                .read()
                .get("text");
    }

    private static @Nullable String encoded(String encoding, String body) throws MalformedInputException {
        return (String) AMail.fromAnn()
                .line("Content-Type: text/plain; charset=utf-8")
                .line("Content-Transfer-Encoding: " + encoding)
                .line("")
                .raw(body.getBytes(StandardCharsets.US_ASCII))
                .read()
                .get("text");
    }

    private static Map<String, Object> html(String html) throws MalformedInputException {
        return AMail.fromAnn()
                .line("Content-Type: text/html; charset=utf-8")
                .body(html)
                .read();
    }

    private static Map<String, Object> attachment(int part, @Nullable String name, String type, int size) {
        Map<String, @Nullable Object> map = new java.util.LinkedHashMap<>();
        map.put("part", part);
        map.put("fileName", name);
        map.put("contentType", type);
        map.put("sizeBytes", size);
        return map;
    }
}
