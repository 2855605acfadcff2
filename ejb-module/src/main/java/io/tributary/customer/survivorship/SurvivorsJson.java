package io.tributary.customer.survivorship;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.intake.translation.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands in columns {@code SURVIVORS}: for each field or detail where its value came from and the value itself, so that a value that
 * somebody else wrote into the row is never taken for the source's. Members {@code others} are claims that a later clearing could bring back,
 * {@code cleared} is the clearing that ranks highest.
 */
public final class SurvivorsJson {
    private static final String VALUE = "value";
    private static final String OTHERS = "others";
    private static final String CLEARED = "cleared";
    private static final String NAME = Field.name.name();

    private SurvivorsJson() {}

    /** Single fields. */
    public static String ofFields(GoldenState state) {
        ObjectNode root = CanonicalJson.mapper().createObjectNode();
        state.fields().forEach((field, standing) -> put(root, field.name(), standing));
        put(root, NAME, state.name());
        return root.toString();
    }

    private static <V> void put(ObjectNode root, String field, Standing<V> standing) {
        if (standing.isNothing()) {
            return;
        }
        List<Claim<V>> claims = standing.claims();
        ObjectNode node = claims.isEmpty() ? tree(Objects.requireNonNull(standing.cleared())) : claim(claims.get(0));
        if (!claims.isEmpty() && standing.cleared() != null) {
            node.set(CLEARED, tree(standing.cleared()));
        }
        if (claims.size() > 1) {
            ArrayNode others = node.putArray(OTHERS);
            claims.subList(1, claims.size()).forEach(each -> others.add(claim(each)));
        }
        root.set(field, node);
    }

    /** Single fields as they were written. */
    public static GoldenState fields(String survivors) {
        JsonNode root = CanonicalJson.read(survivors, JsonNode.class);
        SortedMap<Field, Standing<String>> fields = new TreeMap<>();
        for (Field field : Field.values()) {
            JsonNode node = root.path(field.name());
            if (field != Field.name && !node.isMissingNode()) {
                fields.put(field, standing(node, String.class));
            }
        }
        JsonNode name = root.path(NAME);
        return GoldenState.of(name.isMissingNode() ? Standing.nothing() : standing(name, Name.class), fields);
    }

    private static <V> Standing<V> standing(JsonNode node, Class<V> type) {
        if (!node.has(VALUE)) {
            return new Standing<>(read(node, Survivor.class), List.of());
        }
        List<Claim<V>> claims = new ArrayList<>();
        claims.add(claim(node, type));
        node.path(OTHERS).forEach(other -> claims.add(claim(other, type)));
        return new Standing<>(node.has(CLEARED) ? read(node.path(CLEARED), Survivor.class) : null, claims);
    }

    /**
     * One of several things, with its details.
     *
     * @param value what it is; a row that says another one is not what this was written for
     */
    public static ObjectNode ofDescribed(String value, Described described) {
        ObjectNode root = CanonicalJson.mapper().createObjectNode();
        root.set("first", claim(new Claim<>(value, described.first())));
        described.details().forEach((detail, claim) -> root.set(detail, claim(claim)));
        return root;
    }

    /** What was written of this one; {@code null} if it was written of another one. */
    public static @Nullable Described described(JsonNode root, String value) {
        JsonNode first = root.path("first");
        if (!first.path(VALUE).asText().equals(value)) {
            return null;
        }
        Described described = Described.of(read(first, Survivor.class));
        for (Map.Entry<String, JsonNode> member : root.properties()) {
            if (!member.getKey().equals("first") && member.getValue().has(VALUE)) {
                described.details().put(member.getKey(), claim(member.getValue(), String.class));
            }
        }
        return described;
    }

    /** A record of its own. */
    public static <V> String ofClaim(Claim<V> claim) {
        return claim(claim).toString();
    }

    /** The same read again. */
    public static <V> Claim<V> claim(String survivors, Class<V> type) {
        return claim(CanonicalJson.read(survivors, JsonNode.class), type);
    }

    private static <V> ObjectNode claim(Claim<V> claim) {
        ObjectNode node = tree(claim.from());
        node.set(VALUE, CanonicalJson.mapper().valueToTree(claim.value()));
        return node;
    }

    private static <V> Claim<V> claim(JsonNode node, Class<V> type) {
        return new Claim<>(read(node.path(VALUE), type), read(node, Survivor.class));
    }

    private static ObjectNode tree(Survivor survivor) {
        return CanonicalJson.mapper().valueToTree(survivor);
    }

    private static <T> T read(JsonNode node, Class<T> type) {
        try {
            return CanonicalJson.mapper().treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no JSON of survivors", e);
        }
    }
}
