package io.tributary.intake.format.form;

import io.tributary.canonical.Envelope;
import io.tributary.intake.format.AttachmentContent;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.DeliveryBytes;
import io.tributary.intake.format.HasAttachments;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web form, as URL-encoded fields, as multipart with files, or as a JSON object, whichever its media type says. Its key is made by the page
 * (the source's {@code keyField}), so that sending the same page twice makes one record; where the page makes none, it is a hash of what the
 * form holds, never of its raw bytes, in which a multipart boundary changes each time.
 */
public final class FormFormat implements RecordFormat, HasAttachments {
    private static final Pattern SANE_KEY = Pattern.compile("[\\x21-\\x7e]{1," + Envelope.MAX_KEY_LENGTH + "}");

    @Override
    public String name() {
        return "form";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        byte[] body = DeliveryBytes.of(delivery, source);
        FormSubmission form = FormBody.read(body, delivery.contentType());
        sink.accept(new RawRecord(key(form, source), body, delivery.contentType(), delivery.fileName()));
    }

    /** {@code {"fields": {name: text or list of texts}, "files": [{"part", "field", "fileName", "contentType", "sizeBytes"}]}}. */
    @Override
    public Object read(RawRecord record, Source source) throws MalformedInputException {
        FormSubmission form = submission(record, source);
        Map<String, Object> fields = new LinkedHashMap<>(form.fields());
        housekeeping(source).forEach(fields::remove);
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("fields", fields);
        read.put("files", listed(form.files()));
        return read;
    }

    @Override
    public AttachmentContent attachment(RawRecord record, Source source, int part) throws MalformedInputException {
        List<FormFile> files = submission(record, source).files();
        if (part < 0 || part >= files.size()) {
            throw new MalformedInputException(new Problem("", "form.no-such-file", "there is no file " + part));
        }
        FormFile file = files.get(part);
        return new AttachmentContent(file.bytes(), file.fileName(), file.contentType());
    }

    static FormSubmission submission(RawRecord record, Source source) throws MalformedInputException {
        return FormBody.read(DeliveryBytes.checked(record.body(), source), record.contentType());
    }

    private static String key(FormSubmission form, Source source) {
        Source.WebForm webform = source.webform();
        return form.single(webform == null ? null : webform.keyField())
                .map(String::strip)
                .filter(key -> SANE_KEY.matcher(key).matches())
                .orElseGet(form::contentKey);
    }

    /** Fields that serve the page and the hub, and say nothing about the customer. */
    private static List<String> housekeeping(Source source) {
        List<String> names = new ArrayList<>(List.of(FormBody.CHARSET_FIELD));
        Source.WebForm webform = source.webform();
        if (webform != null) {
            names.add(webform.keyField());
            if (webform.honeypot() != null) {
                names.add(webform.honeypot());
            }
            if (webform.startedField() != null) {
                names.add(webform.startedField());
            }
        }
        return names;
    }

    private static List<Map<String, @Nullable Object>> listed(List<FormFile> files) {
        List<Map<String, @Nullable Object>> listed = new ArrayList<>();
        for (FormFile file : files) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("part", listed.size());
            entry.put("field", file.field());
            entry.put("fileName", file.fileName());
            entry.put("contentType", file.contentType());
            entry.put("sizeBytes", file.bytes().length);
            listed.add(entry);
        }
        return listed;
    }
}
