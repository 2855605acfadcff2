package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The standard form of each member, derived from the canonical schema: lists where it wants lists, codes where it has enums, dates and
 * moments where it has those formats, and by name what a schema cannot say.
 */
final class StandardForms {
    /** Brings a value into standard form; {@code null} takes its place where nothing is left of it. */
    interface Form {
        @Nullable JsonNode apply(JsonNode value, @Nullable String region);
    }

    private static final Form AS_IT_IS = (value, region) -> value;

    private final JsonNode definitions;
    private final Map<String, Form> byName = new HashMap<>();

    private StandardForms(JsonNode document) {
        this.definitions = document.path("$defs");
    }

    /** The forms of all records of a schema, by type. */
    static Map<String, Form> of(JsonNode document) {
        StandardForms forms = new StandardForms(document);
        Map<String, Form> byType = new HashMap<>();
        for (JsonNode reference : document.path("items").path("oneOf")) {
            String name = name(reference);
            byType.put(name, forms.named(name));
        }
        return byType;
    }

    private static String name(JsonNode reference) {
        String pointer = reference.path("$ref").asText();
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private Form named(String name) {
        Form known = byName.get(name);
        if (known == null) {
            known = form(name, definitions.path(name));
            byName.put(name, known);
        }
        return known;
    }

    private Form form(String name, JsonNode schema) {
        if (schema.has("$ref")) {
            return named(name(schema));
        }
        if (schema.has("properties")) {
            return object(name, schema.path("properties"));
        }
        if (schema.path("additionalProperties").isObject()) {
            return values(form(name, schema.path("additionalProperties")));
        }
        if (schema.path("type").asText().equals("array")) {
            return list(
                    form(name, schema.path("items")), schema.path("uniqueItems").asBoolean());
        }
        if (schema.has("enum")) {
            return code(name, schema.path("enum"));
        }
        BiFunction<String, @Nullable String, @Nullable String> text = StandardTexts.named(name, schema);
        return text == null ? StandardNumbers.named(name, AS_IT_IS) : text(text);
    }

    private Form object(String name, JsonNode properties) {
        Map<String, Form> members = new LinkedHashMap<>();
        properties.properties().forEach(property -> {
            Form form = form(property.getKey(), property.getValue());
            if (form != AS_IT_IS) {
                members.put(property.getKey(), form);
            }
        });
        StandardObjects.Rule rule = StandardObjects.named(name);
        return (value, region) -> {
            if (value instanceof ObjectNode object) {
                members.forEach((member, form) -> replace(object, member, form, region));
                rule.apply(object, region);
            }
            return value;
        };
    }

    private static void replace(ObjectNode object, String member, Form form, @Nullable String region) {
        JsonNode value = object.get(member);
        if (value != null) {
            JsonNode standard = form.apply(value, region);
            if (standard == null) {
                object.remove(member);
            } else if (standard != value) {
                object.set(member, standard);
            }
        }
    }

    private static Form values(Form form) {
        return (value, region) -> {
            if (value instanceof ObjectNode object) {
                List.copyOf(object.properties()).forEach(member -> replace(object, member.getKey(), form, region));
            }
            return value;
        };
    }

    /** JSONata turns a sequence of one into its only item; this makes it a list again. */
    private static Form list(Form form, boolean unique) {
        return (value, region) -> {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            Set<JsonNode> seen = new LinkedHashSet<>();
            for (JsonNode item : value.isArray() ? value : List.of(value)) {
                JsonNode standard = form.apply(item, region);
                if (standard != null && (!unique || seen.add(standard))) {
                    items.add(standard);
                }
            }
            return items;
        };
    }

    private static Form code(String name, JsonNode constants) {
        Set<String> codes = StreamSupport.stream(constants.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return text((text, region) -> {
            String upper = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            if (codes.contains(text) || !codes.contains(upper)) {
                return switch (name) {
                    case "gender" -> PersonWords.gender(text);
                    case "formOfAddress" -> PersonWords.formOfAddress(text);
                    default -> text;
                };
            }
            return upper;
        });
    }

    private static Form text(BiFunction<String, @Nullable String, @Nullable String> standard) {
        return (value, region) -> {
            String text = value.textValue();
            if (text == null) {
                return value;
            }
            String result = standard.apply(text, region);
            return result == null || result.isEmpty() ? null : result.equals(text) ? value : TextNode.valueOf(result);
        };
    }
}
