package io.tributary.intake.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.canonical.ContentHash;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordFormat;
import io.tributary.intake.format.RecordKey;
import io.tributary.intake.source.Source;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON from systems that speak the hub's own model: a list of records, an object with the member {@code records}, or a
 * single record. A delivery is one message; its key is the top-level {@code key} or {@code id}, else the hash of its bytes. What is no
 * JSON still gets a key, so that it can be accepted and quarantined.
 */
public final class CanonicalFormat implements RecordFormat {
    private static final int MAX_DEPTH = 32;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

    @Override
    public String name() {
        return "canonical";
    }

    @Override
    public void split(Delivery delivery, Source source, Consumer<RawRecord> sink)
            throws MalformedInputException, IOException {
        byte[] body;
        try (InputStream in = delivery.content().open()) {
            body = in.readNBytes((int) Math.min(source.maxBytes() + 1, Integer.MAX_VALUE - 8));
        }
        if (body.length > source.maxBytes()) {
            throw new MalformedInputException(new Problem(
                    "", "input.too-large", "is longer than the " + source.maxBytes() + " bytes that are taken"));
        }
        sink.accept(new RawRecord(key(body), body, delivery.contentType(), delivery.fileName()));
    }

    @Override
    public Object read(RawRecord record, Source source) throws MalformedInputException {
        Object value = parse(record.body());
        if (value instanceof Map<?, ?> object && object.get("records") instanceof List<?> records) {
            return records;
        }
        if (value instanceof List<?>) {
            return value;
        }
        if (value instanceof Map<?, ?>) {
            return List.of(value);
        }
        throw new MalformedInputException(new Problem(
                "", "json.shape", "must be a list of records, an object with the member \"records\", or one record"));
    }

    private static String key(byte[] body) {
        try {
            if (parse(body) instanceof Map<?, ?> object) {
                String own = text(object.get("key"));
                own = own == null ? text(object.get("id")) : own;
                if (own != null) {
                    return RecordKey.fitting(own);
                }
            }
        } catch (MalformedInputException e) {
            return ContentHash.sha256(body); // reading it will say what is wrong
        }
        return ContentHash.sha256(body);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static Object parse(byte[] body) throws MalformedInputException {
        try {
            Object value = JSON.readValue(body, Object.class);
            if (value == null) {
                throw new MalformedInputException(new Problem("", "json.shape", "is null"));
            }
            return value;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new MalformedInputException(
                    new Problem(where, "json.malformed", "is not valid JSON: " + JsonWords.of(e)));
        } catch (NumberFormatException e) { // an exponent that nobody can compute with
            throw new MalformedInputException(
                    new Problem("", "json.malformed", "is not valid JSON: a number is too large"));
        } catch (IOException e) {
            throw new MalformedInputException(new Problem("", "json.malformed", "is not UTF-8, UTF-16 or UTF-32 text"));
        }
    }
}
