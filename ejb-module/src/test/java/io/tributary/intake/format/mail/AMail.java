package io.tributary.intake.format.mail;

import io.tributary.intake.format.ASource;
import io.tributary.intake.format.AttachmentContent;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes mails for tests, line by line and byte by byte. */
final class AMail {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A mail from Ann without anything else. */
    static AMail fromAnn() {
        return new AMail().line("From: Ann <ann@example.org>");
    }

    AMail line(String text) {
        return line(text, StandardCharsets.UTF_8);
    }

    AMail line(String text, Charset charset) {
        return raw((text + "\r\n").getBytes(charset));
    }

    AMail raw(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** An empty line, then lines of text. */
    AMail body(String... lines) {
        line("");
        for (String line : lines) {
            line(line);
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Map<String, Object> read() throws MalformedInputException {
        return ASource.read(new MailFormat(), ASource.mail(), bytes(), "message/rfc822");
    }

    AttachmentContent attachment(int part) throws MalformedInputException {
        return new MailFormat().attachment(new RawRecord("k", bytes(), null, null), ASource.mail(), part);
    }

    String key() throws MalformedInputException {
        return ASource.only(new MailFormat(), ASource.mail(), bytes(), null).key();
    }
}
