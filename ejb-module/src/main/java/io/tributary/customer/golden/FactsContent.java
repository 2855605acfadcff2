package io.tributary.customer.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Relation;
import io.tributary.canonical.customer.Segment;
import io.tributary.intake.translation.CanonicalJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes, relations and segments of a message as they are kept with its source record, so that they can follow it from one golden
 * record to another. Each says as of when it holds.
 */
final class FactsContent {
    private static final TypeReference<List<CanonicalRecord>> RECORDS = new TypeReference<>() {};

    private FactsContent() {}

    /** A JSON array; {@code null} where there are none. */
    static @Nullable String of(CanonicalMessage message, Instant receivedAt) {
        ArrayNode facts = CanonicalJson.mapper().createArrayNode();
        for (CanonicalRecord record : message.records()) {
            if (record instanceof Attribute || record instanceof Relation || record instanceof Segment) {
                ObjectNode tree = CanonicalJson.tree(record);
                JsonNode asOf = tree.path("asOf");
                if (asOf.isMissingNode() || asOf.isNull()) {
                    tree.put("asOf", receivedAt.toString());
                }
                facts.add(tree);
            }
        }
        return facts.isEmpty() ? null : facts.toString();
    }

    /** The records again. */
    static List<CanonicalRecord> records(@Nullable String content) {
        return content == null ? List.of() : CanonicalJson.read(content, RECORDS);
    }
}
