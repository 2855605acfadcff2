package io.tributary.intake.format.form;

import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.json.JsonAsText;
import io.tributary.intake.format.mime.HeaderValue;
import io.tributary.intake.format.mime.LenientCharset;
import io.tributary.intake.translation.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encodings in which a form can be sent: which of them a body has, and what they share. */
final class FormBody {
    static final String CHARSET_FIELD = "_charset_";
    static final String URL_ENCODED = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";
    private static final int MAX_DEPTH = 8;

    private FormBody() {}

    static FormSubmission read(byte[] body, @Nullable String contentType) throws MalformedInputException {
        String declared = contentType == null || contentType.isBlank() ? guessed(body) : contentType;
        HeaderValue type = HeaderValue.parse(declared);
        if (type.value().equals(URL_ENCODED)) {
            return UrlEncodedForm.read(body, type);
        }
        if (type.value().equals(MULTIPART)) {
            return MultipartForm.read(body, type);
        }
        if (type.value().equals("application/json") || type.value().endsWith("+json")) {
            return json(body, declared);
        }
        throw malformed("", "form.content-type", "a form cannot be sent as " + type.value());
    }

    /** A form in a file has no media type; it shows in its first bytes. */
    private static String guessed(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1).stripLeading();
        if (start.startsWith("{")) {
            return "application/json";
        }
        if (start.startsWith("--") && start.indexOf('\n') > 0) {
            return MULTIPART + "; boundary=\""
                    + start.substring(2, start.indexOf('\n')).strip() + '"';
        }
        return URL_ENCODED;
    }

    private static FormSubmission json(byte[] body, String contentType) throws MalformedInputException {
        FormSubmission.Builder form = new FormSubmission.Builder();
        for (Map.Entry<String, @Nullable Object> member :
                JsonAsText.object(body, contentType).entrySet()) {
            if (member.getValue() != null) {
                form.structured(member.getKey(), plain(form, member.getKey(), member.getValue(), 1));
            }
        }
        return form.build();
    }

    /** Members of a JSON form become text like the fields of any other; {@code null} counts as left out. */
    private static Object plain(FormSubmission.Builder form, String field, Object value, int depth)
            throws MalformedInputException {
        if (depth > MAX_DEPTH) {
            throw malformed("/fields/" + field, "form.too-deep", "nested deeper than " + MAX_DEPTH + " levels");
        }
        if (value instanceof List<?> items) {
            List<Object> list = new ArrayList<>();
            for (Object item : items) {
                if (item != null) {
                    list.add(plain(form, field, item, depth + 1));
                }
            }
            return list;
        }
        if (value instanceof Map<?, ?> members) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                if (member.getValue() != null) {
                    map.put(form.name(member.getKey().toString()), plain(form, field, member.getValue(), depth + 1));
                }
            }
            return map;
        }
        return form.text(field, value.toString());
    }

    /** UTF-8 unless the form says otherwise; an unknown charset is refused rather than guessed, for the sender can mend it. */
    static Charset charset(@Nullable String name) throws MalformedInputException {
        if (name == null || name.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        return LenientCharset.named(name)
                .orElseThrow(() -> malformed("", "form.charset-unknown", "charset " + name.strip() + " is unknown"));
    }

    static String decode(byte[] bytes, Charset charset, String field) throws MalformedInputException {
        return LenientCharset.strictly(bytes, charset)
                .orElseThrow(() -> malformed("/fields/" + field, "form.charset", "the bytes are not valid " + charset));
    }

    static MalformedInputException malformed(String path, String code, String message) {
        return new MalformedInputException(new Problem(path, code, message));
    }
}
