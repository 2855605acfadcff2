package io.tributary.foreign.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;

/** A YAML document in which every scalar is the text that stands there, so that the code {@code 01} stays {@code 01}. */
final class TextTree {
    /** Is told of a member that stands twice in one mapping. */
    @FunctionalInterface
    interface Duplicates {
        /** The second one stands on this line. */
        void found(int line, String name);
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Duplicates duplicates;

    private TextTree(JsonParser parser, Duplicates duplicates) {
        this.parser = parser;
        this.duplicates = duplicates;
    }

    /** Reads a document; a missing node if there is nothing in it. */
    static JsonNode read(String yaml, Duplicates duplicates) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            return parser.nextToken() == null ? MissingNode.getInstance() : new TextTree(parser, duplicates).node();
        }
    }

    private JsonNode node() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.textNode(parser.getText());
        };
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            JsonNode value = node();
            if (object.has(name)) {
                duplicates.found(line, name);
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(node());
        }
        return array;
    }
}
