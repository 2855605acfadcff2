package io.tributary.intake.format.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tributary.intake.format.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to harm. Times are generous, for slow machines; what they are to catch would take minutes. */
class HostileMailTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void too_many_or_too_deeply_nested_parts_are_refused() {
        refused(
                AMail.fromAnn()
                        .line("Content-Type: multipart/mixed; boundary=b")
                        .body("--b\r\n\r\nx\r\n".repeat(201)),
                "mail.too-many-parts");
        AMail deep = AMail.fromAnn();
        for (int i = 0; i < 50_000; i++) {
            deep.line("Content-Type: multipart/mixed; boundary=b" + i).line("").line("--b" + i);
        }
        refused(deep, "mail.too-deep");
    }

    @Test
    void twenty_levels_are_still_read() throws Exception {
        AMail deep = AMail.fromAnn();
        for (int i = 0; i < 20; i++) {
            deep.line("Content-Type: multipart/mixed; boundary=b" + i).line("").line("--b" + i);
        }
        assertThat(deep.body("at the bottom").read()).containsEntry("text", "at the bottom");
    }

    @Test
    void a_mail_within_a_mail_is_not_opened() throws Exception {
        AMail mail = AMail.fromAnn();
        for (int i = 0; i < 1_000; i++) {
            mail.line("Content-Type: message/rfc822").line("").line("From: x@y.example");
        }
        assertThat(mail.body("x").read()).containsEntry("text", null);
    }

    @Test
    void too_many_or_too_long_headers_are_refused() {
        refused(AMail.fromAnn().line("X: y\r\n".repeat(3_000)).body("x"), "mail.malformed");
        refused(AMail.fromAnn().line("X: " + "y".repeat(300_000)).body("x"), "mail.malformed");
        refused(AMail.fromAnn().line("X: y" + "\r\n y".repeat(200_000)).body("x"), "mail.malformed");
    }

    static Stream<Arguments> hostile() {
        String html = "Content-Type: text/html\r\n\r\n";
        return Stream.of(
                Arguments.of("recipients", "To: " + "a,".repeat(100_000)),
                Arguments.of("brackets", "To: " + "<".repeat(200_000)),
                Arguments.of("comments", "To: " + "(".repeat(200_000)),
                Arguments.of("groups", "To: " + "a:".repeat(100_000)),
                Arguments.of("quotes", "From: " + "\"\\".repeat(100_000)),
                Arguments.of("open words", "Subject: " + "=?utf-8?q?x".repeat(20_000)),
                Arguments.of("words", "Subject: " + "=?utf-8?q?x?= ".repeat(15_000)),
                Arguments.of("ids", "References: " + "<".repeat(200_000)),
                Arguments.of("many ids", "References: " + "<a@b> ".repeat(40_000)),
                Arguments.of("date", "Date: " + "1 Jan ".repeat(40_000)),
                Arguments.of("parameters", "Content-Type: text/plain" + "; a=b".repeat(40_000)),
                Arguments.of("continuations", "Content-Disposition: attachment" + "; filename*0*=b".repeat(15_000)),
                Arguments.of(
                        "boundary", "Content-Type: multipart/mixed; boundary=" + "b".repeat(200_000) + "\r\n\r\n--b"),
                Arguments.of("no boundary", "Content-Type: multipart/mixed\r\n\r\n--b\r\n\r\nx"),
                Arguments.of(
                        "empty boundary", "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\nx\r\n----"),
                Arguments.of("deep divs", html + "<div>".repeat(100_000)),
                Arguments.of("deep tables", html + "<table><tr><td>".repeat(30_000)),
                Arguments.of("deep formats", html + "<b><i><p>".repeat(30_000)),
                Arguments.of("deep quotes", html + "<blockquote>".repeat(40_000) + "x"),
                Arguments.of("attributes", html + "<p " + "a".repeat(100_000) + " b".repeat(100_000) + ">"),
                Arguments.of("entities", html + "&".repeat(400_000)),
                Arguments.of("flowed", "Content-Type: text/plain; format=flowed\r\n\r\n" + "> x \r\n".repeat(80_000)),
                Arguments.of("quoted", "Content-Type: text/plain; format=flowed\r\n\r\n" + ">".repeat(400_000)),
                Arguments.of("nulls", "\r\n" + "\0".repeat(1_000_000)),
                Arguments.of("long line", "\r\n" + "x".repeat(5_000_000)),
                Arguments.of(
                        "boundaries", "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b".repeat(500_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void nothing_takes_long(String name, String rest) {
        AMail mail = AMail.fromAnn().line(rest);
        assertTimeoutPreemptively(LONG, () -> readOrRefused(mail));
    }

    @Test
    void whatever_the_bytes_reading_ends_with_a_result_or_a_reason() {
        byte[] good = AMail.fromAnn()
                .line("To: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= <a@b.example>")
                .line("Date: Fri, 2 Jan 2026 15:04:05 +0100")
                .line("Content-Type: multipart/mixed; boundary=\"b\"; charset*=utf-8''x")
                .body("--b", "Content-Type: text/html; charset=gb18030", "Content-Transfer-Encoding: base64", "")
                .line(
                        "PGI+eDwvYj4=\r\n--b\r\nContent-Disposition: attachment; filename*0*=utf-8''%D0%A1\r\n\r\nx\r\n--b--")
                .bytes();
        Random random = new Random(20_26);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = good.clone();
            for (int n = random.nextInt(20); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            AMail mail = new AMail().raw(damaged);
            assertThatCode(() -> readOrRefused(mail))
                    .as(() -> new String(damaged, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    private static void readOrRefused(AMail mail) {
        try {
            Map<String, Object> read = mail.read();
            assertThat(read).containsKeys("text", "attachments");
        } catch (MalformedInputException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static void refused(AMail mail, String code) {
        assertThatThrownBy(mail::read)
                .isInstanceOfSatisfying(MalformedInputException.class, e -> assertThat(e.problems())
                        .singleElement()
                        .extracting("code")
                        .isEqualTo(code));
    }
}
