package io.tributary.systemtests.mutants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes mutants of good inputs. */
final class Mutants {
    private static final int LONGEST = 4 * 1024 * 1024;
    private static final List<String> CHARSETS = List.of(
            "UTF-16LE",
            "UTF-16BE",
            "UTF-16",
            "UTF-32",
            "ISO-8859-1",
            "windows-1251",
            "GB18030",
            "Shift_JIS",
            "IBM037",
            "US-ASCII");
    private static final List<String> CHARSET_NAMES = List.of(
            "UTF-16",
            "utf-7",
            "nonsense",
            "\"",
            "x".repeat(300),
            "IBM037",
            "ISO-2022-JP",
            "ISO-2022-CN",
            "GB18030",
            "");
    private static final List<String> TOKENS = List.of(
            "\u0000",
            "\uFEFF",
            "\uFFFF",
            "\u202E",
            "\u200D\u200D",
            "]]>",
            "<!--",
            "-->",
            "<![CDATA[",
            "&#0;",
            "&#x110000;",
            "&amp",
            "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
            "%00",
            "%",
            "%u0041",
            "+",
            "=?utf-8?B?//8=?=",
            "=?x?Q?=?=",
            "\r\n\r\n",
            "\r\n--mixed--\r\n",
            "\r\n.\r\n",
            "--" + Originals.BOUNDARY,
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "true",
            "NaN",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(400),
            "0.".concat("0".repeat(400)).concat("1"),
            "'",
            "'; DROP TABLE CRM_RECEIPT; --",
            "${jndi:ldap://x}",
            "#{1+1}",
            "../../../etc/passwd",
            "a\u0301".repeat(2000),
            "\uD83D\uDC69\u200D".repeat(500),
            "\u0130\u0131ſß",
            "ﷺ".repeat(300),
            "99999-99-99",
            "-999999999-01-01T00:00:00Z",
            ";",
            "\t",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Type: multipart/mixed; boundary=\"mixed\"\r\n",
            "Camel" + "FileName: x\r\n",
            "Content-Transfer-Encoding: x-uuencode\r\n",
            "Subject: " + "=?utf-8?Q?a?= ".repeat(3000) + "\r\n");
    private static final List<String> HTML = List.of(
            "<div>",
            "<b>",
            "<a href=x>",
            "<p><i>",
            "<table><tr><td>",
            "<table>",
            "<a ",
            "<",
            "&",
            "&lt",
            "<svg><math>",
            "</p>",
            "<!--",
            "<font><b><i>x</font>",
            "<select><option>",
            "<li>",
            "<script>",
            "<style>",
            "<a b=\"",
            "<x y=z y=z ",
            "<form><form>",
            "<nobr><nobr>",
            "<b style='display:none'>",
            "\u00a0 \t",
            "<br>",
            "<td>a</td>",
            "<template>",
            "<a><p></a>",
            "<i></b><b></i>");

    private final long seed;

    Mutants(long seed) {
        this.seed = seed;
    }

    /** The mutant of this number. */
    Mutant number(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Way way = Way.of(random.nextInt(100));
        String id = "m" + Long.toUnsignedString(seed, 36) + "x" + number;
        byte[] body = Originals.of(way, id, number);
        String type = Originals.contentType(way);
        StringBuilder how = new StringBuilder();
        int times = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            body = bend(random, way, body, how);
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> body = deep(random, way, body, how);
            case 2 -> body = huge(random, way, body, how);
            case 3 -> body = recoded(random, body, how);
            case 4 -> type = otherType(random, type, how);
            case 5 -> body = archive(random, way, body, how);
            default -> {}
        }
        return new Mutant(
                number, way, how.isEmpty() ? "as it was" : how.toString().strip(), type, limited(body));
    }

    private static byte[] limited(byte[] body) {
        return body.length <= LONGEST ? body : Arrays.copyOf(body, LONGEST);
    }

    private static byte[] bend(SplittableRandom random, Way way, byte[] body, StringBuilder how) {
        int from = body.length == 0 ? 0 : random.nextInt(body.length);
        int length = Math.min(body.length - from, random.nextInt(1, 80));
        switch (random.nextInt(9)) {
            case 0 -> {
                how.append("truncated ");
                return Arrays.copyOf(body, from);
            }
            case 1 -> {
                how.append("bit-flipped ");
                byte[] flipped = body.clone();
                for (int i = random.nextInt(1, 20); i > 0 && body.length > 0; i--) {
                    flipped[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            }
            case 2 -> {
                how.append("cut ");
                return replaced(body, from, length, new byte[0]);
            }
            case 3 -> {
                how.append("doubled ");
                return replaced(body, from, 0, Arrays.copyOfRange(body, from, from + length));
            }
            case 4 -> {
                how.append("noise ");
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                return replaced(body, from, length, noise);
            }
            case 5 -> {
                how.append("line-ends ");
                return new String(body, ISO_8859_1)
                        .replace("\r\n", random.nextBoolean() ? "\n" : "\r")
                        .getBytes(ISO_8859_1);
            }
            default -> {
                how.append("token ");
                String token = TOKENS.get(random.nextInt(TOKENS.size()));
                return replaced(body, inValue(random, way, body), random.nextInt(4), token.getBytes(UTF_8));
            }
        }
    }

    /** A place that is likely to be within a value. */
    private static int inValue(SplittableRandom random, Way way, byte[] body) {
        String text = new String(body, ISO_8859_1);
        String mark =
                switch (way) {
                    case FORM_FIELDS -> "=";
                    case CSV -> ";";
                    case CAMT -> ">";
                    case MAIL -> ": ";
                    case FORM_PARTS -> "\r\n\r\n";
                    default -> "\": \"";
                };
        int found = text.indexOf(mark, body.length == 0 ? 0 : random.nextInt(body.length));
        return found < 0 || random.nextInt(4) == 0
                ? (body.length == 0 ? 0 : random.nextInt(body.length))
                : Math.min(body.length, found + mark.length());
    }

    private static byte[] replaced(byte[] body, int from, int length, byte[] by) {
        int end = Math.min(body.length, from + length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(body, 0, from);
        out.writeBytes(by);
        out.write(body, end, body.length - end);
        return out.toByteArray();
    }

    private static byte[] deep(SplittableRandom random, Way way, byte[] body, StringBuilder how) {
        int depth = 1 << random.nextInt(4, 18);
        how.append("deep-").append(depth).append(' ');
        String nested =
                switch (way) {
                    case FORM_JSON, META, GOOGLE, JMS ->
                        random.nextBoolean()
                                ? "[".repeat(depth) + (random.nextBoolean() ? "]".repeat(depth) : "")
                                : "{\"a\":".repeat(depth) + "1" + (random.nextBoolean() ? "}".repeat(depth) : "");
                    case CAMT -> "<Ntry>".repeat(depth) + (random.nextBoolean() ? "</Ntry>".repeat(depth) : "");
                    case MAIL -> nestedMail(random, Math.min(depth, 3000));
                    case FORM_FIELDS -> "&a" + "[b]".repeat(depth) + "=1";
                    case FORM_PARTS ->
                        "\r\n--" + Originals.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a"
                                + "[b]".repeat(depth) + "\"\r\n\r\n1\r\n";
                    case CSV -> "\"".repeat(depth);
                };
        if (way == Way.MAIL || random.nextInt(4) == 0) {
            return nested.getBytes(UTF_8);
        }
        String text = new String(body, ISO_8859_1);
        int at = text.indexOf(way == Way.CAMT ? "<Ntry>" : way == Way.FORM_PARTS ? "\r\n--" : "\"message\"");
        return replaced(
                body, at < 0 ? body.length : at, 0, (nested + (way == Way.FORM_JSON ? "," : "")).getBytes(UTF_8));
    }

    private static String nestedMail(SplittableRandom random, int depth) {
        StringBuilder mail = new StringBuilder("From: deep@people.example\r\nSubject: deep\r\n");
        if (random.nextBoolean()) {
            for (int i = 0; i < depth; i++) {
                mail.append("Content-Type: multipart/mixed; boundary=\"b")
                        .append(i)
                        .append("\"\r\n\r\n--b")
                        .append(i)
                        .append("\r\n");
            }
            return mail.append("\r\nwords\r\n").toString();
        }
        return mail.append("Content-Type: message/rfc822\r\n\r\n".repeat(depth))
                .append("Subject: in\r\n\r\nwords\r\n")
                .toString();
    }

    private static byte[] huge(SplittableRandom random, Way way, byte[] body, StringBuilder how) {
        int size = 1 << random.nextInt(14, 22);
        how.append("huge-").append(size).append(' ');
        String filling =
                switch (way) {
                    case FORM_JSON, META, GOOGLE, JMS ->
                        random.nextBoolean()
                                ? "\"a%d\": 1, ".repeat(size / 10)
                                : "\"" + "é".repeat(size / 2) + "\": 1, ";
                    case FORM_FIELDS -> random.nextBoolean() ? "&a=1".repeat(size / 4) : "%C3%A9".repeat(size / 6);
                    case FORM_PARTS ->
                        ("--" + Originals.BOUNDARY + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n")
                                .repeat(size / 80);
                    case CSV ->
                        random.nextBoolean()
                                ? "x".repeat(size)
                                : "\nP;C;;05.11.2026;1,00;EUR;x".repeat(Math.min(size / 28, 500));
                    case CAMT -> random.nextBoolean() ? "9".repeat(size) : " a='1'".repeat(size / 6);
                    case MAIL ->
                        random.nextInt(3) == 0
                                ? "X-Header: a\r\n".repeat(size / 13)
                                : "From: h@people.example\r\nContent-Type: text/html\r\n\r\n"
                                        + html(random).repeat(Math.max(1, Math.min(size, 1 << 20) / 8));
                };
        if (way == Way.MAIL) {
            return filling.startsWith("X-") ? replaced(body, 0, 0, filling.getBytes(UTF_8)) : filling.getBytes(UTF_8);
        }
        if (way == Way.FORM_JSON || way == Way.JMS || way == Way.META || way == Way.GOOGLE) {
            int at = Math.max(0, new String(body, ISO_8859_1).indexOf('{'));
            return replaced(body, Math.min(body.length, at + 1), 0, filling.getBytes(UTF_8));
        }
        return replaced(body, inValue(random, way, body), 0, filling.getBytes(UTF_8));
    }

    private static String html(SplittableRandom random) {
        StringBuilder html = new StringBuilder();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            html.append(HTML.get(random.nextInt(HTML.size())));
        }
        return html.toString();
    }

    private static byte[] recoded(SplittableRandom random, byte[] body, StringBuilder how) {
        String charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        how.append("as-").append(charset).append(' ');
        return new String(body, UTF_8).getBytes(Charset.forName(charset));
    }

    private static String otherType(SplittableRandom random, String type, StringBuilder how) {
        if (type.isEmpty()) {
            return type;
        }
        String other =
                switch (random.nextInt(4)) {
                    case 0 -> type + "; boundary=" + "b".repeat(random.nextInt(200));
                    case 1 -> "multipart/form-data";
                    case 2 -> "application/json; charset=utf-16";
                    default -> type + "; charset=" + CHARSET_NAMES.get(random.nextInt(CHARSET_NAMES.size()));
                };
        how.append("said-to-be ").append(other).append(' ');
        return other;
    }

    /** Zips in zips, the innermost of zeros, as an attachment where there can be one, else as the body. */
    private static byte[] archive(SplittableRandom random, Way way, byte[] body, StringBuilder how) {
        byte[] content = new byte[1 << random.nextInt(10, 23)];
        int depth = random.nextInt(1, 12);
        how.append("zip-in-zip-").append(depth).append(' ');
        for (int i = 0; i < depth; i++) {
            content = zip(content);
        }
        String encoded = Base64.getMimeEncoder().encodeToString(content);
        String text = new String(body, ISO_8859_1);
        return (way == Way.MAIL || way == Way.FORM_PARTS) && text.contains("UEsDB")
                ? text.replaceFirst("UEsDB[^\\r]*", encoded).getBytes(ISO_8859_1)
                : random.nextBoolean()
                        ? content
                        : replaced(body, inValue(random, way, body), 0, encoded.getBytes(UTF_8));
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("../../a");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
