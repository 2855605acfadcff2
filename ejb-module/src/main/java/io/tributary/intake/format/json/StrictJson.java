package io.tributary.intake.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.translation.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** JSON from outside, read strictly: one object, no member twice, nothing after it, bounded depth and length. */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .maxStringLength(5_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** Reads the one object that the bytes hold. */
    public static ObjectNode object(byte[] bytes) throws MalformedInputException {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new MalformedInputException(
                    new Problem(at(e.getLocation()), "json.malformed", "not JSON: " + JsonWords.of(e)));
        } catch (IOException e) { // bytes in memory: only an encoding that is none
            throw new MalformedInputException(new Problem("", "json.malformed", "not JSON: " + e.getMessage()));
        }
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw new MalformedInputException(new Problem("", "json.not-an-object", "expected a JSON object"));
    }

    /** A walk through text that was read strictly before. */
    public static JsonParser parser(String text) throws IOException {
        return MAPPER.createParser(text);
    }

    /** An empty object to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** UTF-8 bytes of an object. */
    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as plain maps, lists, strings, numbers, booleans and nulls. */
    public static Object plain(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    /** Text of a string or whole number, digit for digit; {@code null} where there is none. */
    public static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || !(node.isTextual() || node.isIntegralNumber())) {
            return null;
        }
        String text = node.asText().strip();
        return text.isEmpty() ? null : text;
    }

    /** Sets a member unless there is nothing to set. */
    public static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    /** Sets a member unless it is empty. */
    public static void put(ObjectNode node, String name, JsonNode value) {
        if (!value.isEmpty()) {
            node.set(name, value);
        }
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr();
    }
}
