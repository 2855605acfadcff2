package io.tributary.intake.format.form;

import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.mime.HeaderValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code application/x-www-form-urlencoded}, read as browsers write it: a percent sign that escapes nothing stands for itself. */
final class UrlEncodedForm {
    private static final int MAX_PAIRS = 2_000;

    private record Pair(byte[] name, byte[] value) {}

    private UrlEncodedForm() {}

    static FormSubmission read(byte[] body, HeaderValue type) throws MalformedInputException {
        List<Pair> pairs = pairs(body);
        String named = type.parameter("charset");
        for (Pair pair : pairs) {
            if (FormBody.CHARSET_FIELD.equals(new String(pair.name, StandardCharsets.ISO_8859_1))
                    && pair.value.length > 0) {
                named = new String(pair.value, StandardCharsets.ISO_8859_1);
            }
        }
        Charset charset = FormBody.charset(named);
        FormSubmission.Builder form = new FormSubmission.Builder();
        for (Pair pair : pairs) {
            String name = FormBody.decode(pair.name, charset, "");
            form.field(name, FormBody.decode(pair.value, charset, name));
        }
        return form.build();
    }

    private static List<Pair> pairs(byte[] body) throws MalformedInputException {
        List<Pair> pairs = new ArrayList<>();
        int end = trimmedLength(body);
        int start = 0;
        while (start < end) {
            int stop = indexOf(body, '&', start, end);
            if (stop > start) {
                if (pairs.size() == MAX_PAIRS) {
                    throw FormBody.malformed("", "form.too-many-fields", "more than " + MAX_PAIRS + " fields");
                }
                int equals = indexOf(body, '=', start, stop);
                pairs.add(new Pair(unescaped(body, start, equals), unescaped(body, Math.min(equals + 1, stop), stop)));
            }
            start = stop + 1;
        }
        return pairs;
    }

    /** Without the line end that files and hand-made requests have. */
    private static int trimmedLength(byte[] body) {
        int end = body.length;
        while (end > 0 && (body[end - 1] == '\n' || body[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    private static int indexOf(byte[] body, char wanted, int from, int to) {
        int i = from;
        while (i < to && body[i] != wanted) {
            i++;
        }
        return i;
    }

    private static byte[] unescaped(byte[] body, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            byte b = body[i];
            int high = b == '%' && i + 2 < to ? Character.digit(body[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(body[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(b == '+' ? ' ' : b);
            }
        }
        return out.toByteArray();
    }
}
