package io.tributary.intake.format.form;

import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.mime.HeaderValue;
import io.tributary.intake.format.mime.MimeHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** {@code multipart/form-data} (RFC 7578), with files. A body that ends before its last boundary was cut off and is refused. */
final class MultipartForm {
    private static final int MAX_PARTS = 1_000;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderCount(20)
            .setMaxHeaderLen(8 * 1024)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .build();

    /** One part, its header fields still in bytes, because the form's charset may be named in a later part. */
    private record Part(Map<String, byte[]> header, byte[] content) {}

    /** Remembers whether a part ended without a boundary. */
    private static final class Truncation extends DecodeMonitor {
        private boolean noticed;

        @Override
        public boolean isListening() {
            return true;
        }

        @Override
        public boolean warn(String error, String dropDesc) {
            noticed |= error.contains(Event.MIME_BODY_PREMATURE_END.toString());
            return false;
        }
    }

    private MultipartForm() {}

    static FormSubmission read(byte[] body, HeaderValue type) throws MalformedInputException {
        String boundary = type.parameter("boundary");
        if (boundary == null || boundary.isBlank()) {
            throw FormBody.malformed("", "form.boundary-missing", "the media type does not name the boundary");
        }
        List<Part> parts = parts(body, boundary);
        Charset charset = FormBody.charset(namedCharset(parts, type));
        FormSubmission.Builder form = new FormSubmission.Builder();
        for (Part part : parts) {
            add(part, charset, form);
        }
        return form.build();
    }

    private static List<Part> parts(byte[] body, String boundary) throws MalformedInputException {
        Truncation truncation = new Truncation();
        MimeTokenStream tokens = new MimeTokenStream(CONFIG, truncation, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        String quoted =
                boundary.replaceAll("[\\r\\n]", "").replace("\\", "\\\\").replace("\"", "\\\"");
        tokens.parseHeadless(new ByteArrayInputStream(body), FormBody.MULTIPART + "; boundary=\"" + quoted + '"');
        List<Part> parts = new ArrayList<>();
        Map<String, byte[]> header = new HashMap<>();
        int depth = 0;
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                if (state == EntityState.T_START_MULTIPART && ++depth > 1) {
                    throw FormBody.malformed("", "form.too-deep", "a part of a form cannot itself be multipart");
                } else if (state == EntityState.T_START_BODYPART) {
                    header = new HashMap<>();
                } else if (state == EntityState.T_FIELD) {
                    Field field = tokens.getField();
                    header.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), MimeHeaders.bytes(field));
                } else if (state == EntityState.T_BODY) {
                    if (parts.size() == MAX_PARTS) {
                        throw FormBody.malformed("", "form.too-many-fields", "more than " + MAX_PARTS + " parts");
                    }
                    parts.add(new Part(header, tokens.getDecodedInputStream().readAllBytes()));
                }
            }
        } catch (MimeException | IOException e) {
            throw FormBody.malformed("", "form.malformed", "not multipart/form-data: " + e.getMessage());
        }
        if (truncation.noticed || parts.isEmpty()) {
            throw FormBody.malformed("", "form.truncated", "the form ends before its last boundary");
        }
        return parts;
    }

    private static @Nullable String namedCharset(List<Part> parts, HeaderValue type) {
        return parts.stream()
                .filter(part -> FormBody.CHARSET_FIELD.equals(
                        disposition(part, StandardCharsets.UTF_8).parameter("name")))
                .map(part -> new String(part.content, StandardCharsets.ISO_8859_1).strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(type.parameter("charset"));
    }

    private static void add(Part part, Charset charset, FormSubmission.Builder form) throws MalformedInputException {
        HeaderValue disposition = disposition(part, charset);
        String field = disposition.parameter("name");
        if (field == null || !disposition.value().equals("form-data")) {
            throw FormBody.malformed("", "form.part-without-name", "a part does not say which field it is");
        }
        String name = unescaped(field);
        HeaderValue type = HeaderValue.parse(text(part.header.get("content-type"), StandardCharsets.UTF_8));
        String fileName = disposition.parameter("filename");
        if (fileName == null) {
            String own = type.parameter("charset");
            Charset partCharset = own == null ? charset : FormBody.charset(own);
            form.field(name, FormBody.decode(part.content, partCharset, name));
        } else if (!fileName.isBlank()
                || part.content.length > 0) { // a file field that was left empty is sent nevertheless
            String contentType = type.value().isEmpty() ? null : CleanText.line(type.value());
            form.file(new FormFile(
                    CleanText.line(name), CleanText.fileName(unescaped(fileName)), contentType, part.content));
        }
    }

    private static HeaderValue disposition(Part part, Charset charset) {
        return HeaderValue.parse(text(part.header.get("content-disposition"), charset));
    }

    private static @Nullable String text(byte @Nullable [] bytes, Charset charset) {
        return bytes == null ? null : new String(bytes, charset);
    }

    /** Browsers escape these three, and only these, in names. */
    private static String unescaped(String name) {
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
