package io.tributary.intake.format.mail;

import io.tributary.canonical.Envelope;
import io.tributary.intake.format.AttachmentContent;
import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.DeliveryBytes;
import io.tributary.intake.format.HasAttachments;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.format.RecordKey;
import io.tributary.intake.format.mime.MimeHeaders;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail, as raw RFC 5322 bytes. Its key is its Message-ID, and where it has none, the hash of its bytes. Splitting refuses only what is too
 * large, so that every other mail, however broken, can be accepted and at worst be quarantined.
 */
public final class MailFormat implements RecordFormat, HasAttachments {
    private static final String KEY_PREFIX = "mid:";
    private static final int MAX_IDS = 100;
    private static final Pattern BRACKETED = Pattern.compile("<\\s*([^<>\\s]{1,998})\\s*>");
    private static final Pattern WORD = Pattern.compile("[^<>\\s,;]+@[^<>\\s,;]+");

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        byte[] mail = DeliveryBytes.of(delivery, source);
        sink.accept(new RawRecord(key(mail), mail, delivery.contentType(), delivery.fileName()));
    }

    /**
     * {@code {"messageId", "date", "from": {"name", "address"}, "replyTo": […], "to": […], "cc": […], "subject", "text", "html",
     * "inReplyTo": […], "references": […], "autoSubmitted", "listId", "attachments": [{"part", "fileName", "contentType", "sizeBytes"}]}}.
     * Ids are without angle brackets; {@code autoSubmitted} is neither {@code null} nor {@code no} exactly when no person wrote the mail.
     */
    @Override
    public Object read(RawRecord record, Source source) throws MalformedInputException {
        MailPart mail = parsed(record, source);
        MimeHeaders headers = mail.headers;
        String charset = firstCharset(mail);
        List<MailAddress> from = sender(headers, charset);
        MailBody body = MailBody.of(mail);
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        read.put("messageId", headers.raw("message-id").flatMap(MailFormat::id).orElse(null));
        read.put(
                "date",
                headers.raw("date")
                        .flatMap(MailDate::parse)
                        .map(Object::toString)
                        .orElse(null));
        read.put("from", from.get(0).asMap());
        read.put("replyTo", addresses(headers, "reply-to", charset));
        read.put("to", addresses(headers, "to", charset));
        read.put("cc", addresses(headers, "cc", charset));
        read.put("subject", headers.line("subject", charset).orElse(null));
        read.put("text", body.text());
        read.put("html", body.html());
        read.put("inReplyTo", ids(headers.raw("in-reply-to").orElse("")));
        read.put("references", ids(headers.raw("references").orElse("")));
        read.put("autoSubmitted", AutomaticMail.submitted(mail, from));
        read.put("listId", headers.raw("list-id").flatMap(MailFormat::bracketed).orElse(null));
        read.put("attachments", listed(body.attachments()));
        return read;
    }

    @Override
    public AttachmentContent attachment(RawRecord record, Source source, int part) throws MalformedInputException {
        List<MailPart> attachments = MailBody.of(parsed(record, source)).attachments();
        if (part < 0 || part >= attachments.size()) {
            throw malformed("mail.no-such-part", "there is no attachment " + part);
        }
        MailPart attachment = attachments.get(part);
        return new AttachmentContent(attachment.content(), attachment.fileName(), attachment.mediaType());
    }

    private static MailPart parsed(RawRecord record, Source source) throws MalformedInputException {
        MailPart mail = MailParser.parse(DeliveryBytes.checked(record.body(), source));
        if (mail.headers.isEmpty()) {
            throw malformed("mail.no-header", "not a mail: there is no header");
        }
        return mail;
    }

    private static String key(byte[] mail) {
        Optional<String> id;
        try {
            id = MailParser.header(mail).raw("message-id").flatMap(MailFormat::id);
        } catch (MalformedInputException e) {
            id = Optional.empty(); // reading it will say why
        }
        return id.map(present -> KEY_PREFIX + present)
                .map(key -> key.length() <= Envelope.MAX_KEY_LENGTH ? key : KEY_PREFIX + RecordKey.hash(key))
                .orElseGet(() -> RecordKey.hash(mail));
    }

    /** Who wrote it: From, or Sender where From is missing. The {@code <>} of delivery reports is nobody, but not nothing. */
    private static List<MailAddress> sender(MimeHeaders headers, @Nullable String charset)
            throws MalformedInputException {
        List<String> present = Stream.of("from", "sender")
                .flatMap(name -> headers.raw(name, charset).stream())
                .filter(raw -> !raw.isBlank())
                .toList();
        if (present.isEmpty()) {
            throw malformed("mail.no-sender", "there is neither a From nor a Sender");
        }
        return present.stream()
                .map(MailAddress::parse)
                .filter(addresses -> !addresses.isEmpty())
                .findFirst()
                .orElse(List.of(MailAddress.NOBODY));
    }

    private static List<Map<String, @Nullable Object>> addresses(
            MimeHeaders headers, String name, @Nullable String charset) {
        return headers.raw(name, charset).map(MailAddress::parse).orElse(List.of()).stream()
                .map(MailAddress::asMap)
                .toList();
    }

    /** The charset that the first text declares, for headers that were sent in bytes beyond ASCII. */
    private static @Nullable String firstCharset(MailPart part) {
        String charset = part.type().parameter("charset");
        for (int i = 0; charset == null && i < part.children.size(); i++) {
            charset = firstCharset(part.children.get(i));
        }
        return charset;
    }

    private static Optional<String> id(String header) {
        return bracketed(header).or(() -> Optional.of(CleanText.line(header.replaceAll("[<>]", "")))
                .filter(id -> !id.isEmpty() && id.indexOf(' ') < 0));
    }

    private static Optional<String> bracketed(String header) {
        return BRACKETED.matcher(header).results().findFirst().map(found -> CleanText.line(found.group(1)));
    }

    private static List<String> ids(String header) {
        Pattern pattern = BRACKETED.matcher(header).find() ? BRACKETED : WORD;
        return pattern.matcher(header)
                .results()
                .map(found -> CleanText.line(pattern == BRACKETED ? found.group(1) : found.group()))
                .distinct()
                .limit(MAX_IDS)
                .toList();
    }

    private static List<Map<String, @Nullable Object>> listed(List<MailPart> attachments) {
        List<Map<String, @Nullable Object>> listed = new ArrayList<>();
        for (MailPart attachment : attachments) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("part", listed.size());
            entry.put("fileName", attachment.fileName());
            entry.put("contentType", attachment.mediaType());
            entry.put("sizeBytes", attachment.content().length);
            listed.add(entry);
        }
        return listed;
    }

    private static MalformedInputException malformed(String code, String message) {
        return new MalformedInputException(new Problem("", code, message));
    }
}
