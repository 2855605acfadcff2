package io.tributary.intake.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.tributary.intake.format.CleanText;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.mime.HeaderValue;
import io.tributary.intake.format.mime.LenientCharset;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object as the standard has it: no duplicate members, nothing after it, bounded depth, count and lengths. Numbers become text,
 * digit for digit, because a source's number may be an id beyond 2^53 or an amount, and neither may pass through binary floating point.
 */
public final class JsonAsText {
    private static final int MAX_VALUES = 200_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .maxStringLength(20_000_000)
                    .build())
            .build();

    private final JsonParser parser;
    private int values;

    private JsonAsText(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads an object; it is UTF-8, -16 or -32 as the standard has it, unless the media type names another charset. */
    public static Map<String, @Nullable Object> object(byte[] bytes, @Nullable String contentType)
            throws MalformedInputException {
        try (JsonParser parser = open(bytes, contentType)) {
            JsonAsText json = new JsonAsText(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed("json.not-an-object", "expected a JSON object", parser);
            }
            Map<String, @Nullable Object> object = json.members();
            if (parser.nextToken() != null) {
                throw malformed("json.malformed", "something follows the JSON object", parser);
            }
            return object;
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            throw new MalformedInputException(new Problem(where, "json.malformed", JsonWords.of(e)));
        } catch (IOException e) { // the bytes are in memory, so only their encoding can be wrong
            throw new MalformedInputException(new Problem("", "json.malformed", "not valid text: " + e.getMessage()));
        }
    }

    private static JsonParser open(byte[] bytes, @Nullable String contentType)
            throws IOException, MalformedInputException {
        String name = HeaderValue.parse(contentType).parameter("charset");
        if (name == null || name.toLowerCase(Locale.ROOT).startsWith("utf")) {
            return FACTORY.createParser(bytes);
        }
        Charset charset = LenientCharset.named(name)
                .orElseThrow(() -> new MalformedInputException(
                        new Problem("", "json.charset-unknown", "charset " + name + " is unknown")));
        Optional<String> text = LenientCharset.strictly(bytes, charset);
        return FACTORY.createParser(text.orElseThrow(() ->
                new MalformedInputException(new Problem("", "json.malformed", "the bytes are not valid " + charset))));
    }

    private Map<String, @Nullable Object> members() throws IOException, MalformedInputException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(CleanText.of(name), value());
        }
        return members;
    }

    private @Nullable Object value() throws IOException, MalformedInputException {
        if (++values > MAX_VALUES) {
            throw malformed("json.too-many-values", "more than " + MAX_VALUES + " values", parser);
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return members();
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return items;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return parser.getBooleanValue();
        }
        if (token == JsonToken.VALUE_STRING) {
            return CleanText.of(parser.getText());
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    private static MalformedInputException malformed(String code, String message, JsonParser parser) {
        return new MalformedInputException(
                new Problem("line " + parser.currentLocation().getLineNr(), code, message));
    }
}
