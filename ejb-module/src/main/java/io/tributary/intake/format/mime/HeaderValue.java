package io.tributary.intake.format.mime;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/**
 * A header value with parameters, such as a media type or a disposition (RFC 2045, 2183, 2231).
 *
 * @param value what stands before the first semicolon, in lower case; empty if there is nothing
 * @param parameters by name in lower case; the first of a name counts
 */
public record HeaderValue(String value, Map<String, String> parameters) {
    /** The parser's effort grows with the square of the length. */
    private static final int MAX_LENGTH = 16 * 1024;

    /** Reads a header; what is no header at all has neither value nor parameters. */
    public static HeaderValue parse(@Nullable String header) {
        if (header == null) {
            return new HeaderValue("", Map.of());
        }
        String text = header.length() <= MAX_LENGTH ? header : header.substring(0, MAX_LENGTH);
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, text);
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
        Map<String, String> plain = new LinkedHashMap<>();
        MimeParameterMapping extended = new MimeParameterMapping();
        boolean anyExtended = false;
        for (NameValuePair pair : body.getParams()) {
            String name = pair.getName() == null ? "" : pair.getName().toLowerCase(Locale.ROOT);
            if (name.isEmpty() || pair.getValue() == null) {
                continue;
            }
            if (name.indexOf('*') > 0) {
                anyExtended = true;
                extended.addParameter(name, pair.getValue().replace("+", "%2B"));
            } else {
                plain.putIfAbsent(name, pair.getValue());
            }
        }
        if (anyExtended) {
            plain.putAll(extended.getParameters());
        }
        String value = body.getValue() == null ? "" : body.getValue().strip().toLowerCase(Locale.ROOT);
        return new HeaderValue(value, plain);
    }

    /** The parameter of a name in lower case. */
    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }
}
