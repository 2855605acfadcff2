package io.tributary.intake.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a JSON tree of what a mapping returned: texts are cleaned, and what is null or empty is left out. */
final class MappedTree {
    private static final int MAX_DEPTH = 32;
    private static final Set<String> MULTILINE =
            Set.of("text", "html", "lines", "proof", "remittance", "answers", "description", "comment", "remedy");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MappedTree() {}

    /**
     * The records that a mapping returned; none if it returned nothing.
     *
     * @throws MappingException if it returned something that is no JSON, or too deep
     */
    static ArrayNode records(@Nullable Object mapped) throws MappingException {
        JsonNode node = node(mapped, false, 0);
        if (node instanceof ArrayNode array) {
            return array;
        }
        ArrayNode single = NODES.arrayNode();
        if (node != null) {
            single.add(node);
        }
        return single;
    }

    private static @Nullable JsonNode node(@Nullable Object value, boolean multiline, int depth)
            throws MappingException {
        if (depth > MAX_DEPTH) {
            throw new MappingException("the mapping returned values nested more than " + MAX_DEPTH + " deep");
        }
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            String clean = multiline ? PlainText.lines(text) : PlainText.line(text);
            return clean.isEmpty() ? null : TextNode.valueOf(clean);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                String name = PlainText.line(String.valueOf(member.getKey()));
                JsonNode node = node(member.getValue(), multiline || isMultiline(name, member.getValue()), depth + 1);
                if (node != null) {
                    object.set(name, node);
                }
            }
            return object.isEmpty() ? null : object;
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode(list.size());
            for (Object item : list) {
                JsonNode node = node(item, multiline, depth + 1);
                if (node != null) {
                    array.add(node);
                }
            }
            return array.isEmpty() ? null : array;
        }
        return scalar(value);
    }

    /** The lines of an address are a text; those of an order are a list of objects. */
    private static boolean isMultiline(String name, @Nullable Object value) {
        return MULTILINE.contains(name) && (value instanceof String || !name.equals("lines"));
    }

    private static JsonNode scalar(Object value) throws MappingException {
        if (value instanceof Boolean b) {
            return BooleanNode.valueOf(b);
        }
        if (value instanceof Integer i) {
            return IntNode.valueOf(i);
        }
        if (value instanceof Long l) {
            return LongNode.valueOf(l);
        }
        if (value instanceof BigInteger i) {
            return i.bitLength() < 64 ? LongNode.valueOf(i.longValue()) : BigIntegerNode.valueOf(i);
        }
        if (value instanceof BigDecimal d) {
            return DecimalNode.valueOf(d);
        }
        if (value instanceof Number n) {
            return DoubleNode.valueOf(n.doubleValue());
        }
        throw new MappingException("the mapping returned a function where JSON was expected");
    }
}
