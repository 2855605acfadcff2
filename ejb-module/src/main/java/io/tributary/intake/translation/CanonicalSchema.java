package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The canonical JSON Schema. Each record is checked against the schema of its own type only, so that problems name what is meant. */
final class CanonicalSchema {
    private static final int MAX_SHOWN = 80;

    private final JsonNode document;
    private final Map<String, JsonSchema> byType = new LinkedHashMap<>();

    /** Reads and compiles the schema. */
    CanonicalSchema() {
        document = read();
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        for (JsonNode reference : document.path("items").path("oneOf")) {
            String pointer = reference.path("$ref").asText();
            ObjectNode schema = document.deepCopy();
            schema.remove(List.of("$id", "type", "minItems", "maxItems", "items"));
            schema.put("$ref", pointer);
            JsonSchema compiled = factory.getSchema(schema, config);
            compiled.initializeValidators();
            byType.put(
                    document.at(pointer.substring(1))
                            .at("/properties/type/const")
                            .asText(),
                    compiled);
        }
    }

    /** The schema as it is written. */
    static JsonNode read() {
        try (InputStream in = CanonicalSchema.class.getResourceAsStream("canonical.schema.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema itself. */
    JsonNode document() {
        return document;
    }

    /** What is wrong with records, in their order; paths are JSON Pointers into the list. */
    List<Problem> check(ArrayNode records) {
        List<Problem> problems = new ArrayList<>();
        int maximum = document.path("maxItems").asInt();
        if (records.size() > maximum) {
            return List.of(new Problem(
                    "", "schema.maxItems", "a message has at most " + maximum + " records, not " + records.size()));
        }
        for (int i = 0; i < records.size(); i++) {
            check(records.get(i), "/" + i, problems);
        }
        return problems;
    }

    private void check(JsonNode record, String pointer, List<Problem> problems) {
        if (!record.isObject()) {
            problems.add(new Problem(pointer, "schema.type", "must be an object with the member \"type\""));
            return;
        }
        JsonNode type = record.path("type");
        JsonSchema schema = byType.get(type.asText());
        if (schema == null) {
            problems.add(new Problem(
                    pointer + "/type",
                    type.isMissingNode() ? "schema.required" : "schema.enum",
                    "must be one of " + String.join(", ", byType.keySet())));
            return;
        }
        for (ValidationMessage message : schema.validate(record)) {
            problems.add(problem(record, pointer, message));
        }
    }

    private static Problem problem(JsonNode record, String pointer, ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        JsonNode value = record.at(at);
        if (message.getType().equals("format") && Dates.isAmbiguous(value.asText())) {
            return new Problem(
                    pointer + at,
                    "date.ambiguous",
                    shown(value)
                            + " is one date with the day first and another with the month first; write year-month-day");
        }
        if (message.getType().equals("pattern") && at.endsWith("/currency") && Currencies.isAmbiguous(value.asText())) {
            return new Problem(
                    pointer + at,
                    "money.ambiguous",
                    shown(value) + " means several currencies; write the ISO 4217 code");
        }
        String text =
                switch (message.getType()) {
                    case "required" -> "\"" + message.getProperty() + "\" is missing";
                    case "additionalProperties" -> "\"" + message.getProperty() + "\" is not known here";
                    case "type" ->
                        "must be " + article(message.getArguments()[1]) + ", not " + article(message.getArguments()[0])
                                + hint(value);
                    case "enum" -> "must be one of " + message.getArguments()[0] + ", not " + shown(value);
                    case "maxLength" -> "is longer than " + message.getArguments()[0] + " characters";
                    case "format" -> shown(value) + " is no " + message.getArguments()[0];
                    case "pattern" -> shown(value) + " does not have the form " + message.getArguments()[0];
                    default ->
                        message.getMessage().substring(message.getMessage().indexOf(": ") + 2);
                };
        return new Problem(pointer + at, "schema." + message.getType(), text);
    }

    private static String article(Object type) {
        String name = type.toString();
        return switch (name) {
            case "array", "object", "integer" -> "an " + name;
            default -> "a " + name;
        };
    }

    private static String hint(JsonNode value) {
        return value.isNumber() ? "; write ids and amounts as strings" : "";
    }

    private static String shown(JsonNode value) {
        return "\"" + PlainText.abbreviate(value.asText(), MAX_SHOWN) + "\"";
    }
}
