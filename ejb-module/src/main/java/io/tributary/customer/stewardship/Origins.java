package io.tributary.customer.stewardship;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.customer.stewardship.Provenance.Origin;
import io.tributary.customer.stewardship.Provenance.Part;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.persistence.BindLists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the message behind each value of a golden record, by what columns {@code SURVIVORS} say. */
final class Origins {
    private static final String SOURCE_RECORD = "sourceRecord";
    private static final String RECEIPT = "receipt";
    private static final String FIRST = "first";

    private final Map<Long, Origin> bySourceRecord = new LinkedHashMap<>();
    private final Map<Long, Origin> byReceipt = new LinkedHashMap<>();

    /**
     * A value with its origin.
     *
     * @param field what it is a value of
     * @param origin {@code null} where another system wrote it, and it has not been taken in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FieldOrigin(String field, @Nullable Object value, @Nullable Origin origin) {}

    /**
     * One of several things of a kind with its origin.
     *
     * @param details what is said of it, each with its own
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PartOrigin(@JsonUnwrapped Part part, @Nullable Origin origin, List<FieldOrigin> details) {}

    private Origins() {}

    /** Reads the messages that the texts and parts name. */
    static Origins load(Provenance rows, String fields, List<Part> parts) {
        Set<Long> sourceRecords = new TreeSet<>();
        Set<Long> receipts = new TreeSet<>();
        collect(CanonicalJson.read(fields, JsonNode.class), sourceRecords, receipts);
        for (Part part : parts) {
            if (part.sourceRecordId() != null) {
                sourceRecords.add(part.sourceRecordId());
            }
            if (part.survivors() != null) {
                collect(CanonicalJson.read(part.survivors(), JsonNode.class), sourceRecords, receipts);
            }
        }
        Origins origins = new Origins();
        BindLists.inPortions(sourceRecords, rows::ofSourceRecords)
                .forEach(origin -> origins.bySourceRecord.put(origin.sourceRecordId(), origin));
        BindLists.inPortions(receipts, rows::ofReceipts)
                .forEach(origin -> origins.byReceipt.put(origin.receiptId(), origin));
        return origins;
    }

    private static void collect(JsonNode node, Set<Long> sourceRecords, Set<Long> receipts) {
        if (node.path(SOURCE_RECORD).isIntegralNumber()) {
            sourceRecords.add(node.path(SOURCE_RECORD).asLong());
        }
        if (node.path(RECEIPT).isIntegralNumber()) {
            receipts.add(node.path(RECEIPT).asLong());
        }
        node.forEach(member -> {
            if (member.isObject()) {
                collect(member, sourceRecords, receipts);
            }
        });
    }

    /**
     * The fields of a golden record.
     *
     * @param values as they stand, by the names of fields
     */
    List<FieldOrigin> fields(String survivors, Map<String, @Nullable Object> values) {
        List<FieldOrigin> found = new ArrayList<>();
        JsonNode root = CanonicalJson.read(survivors, JsonNode.class);
        values.forEach((field, value) -> {
            JsonNode survivor = root.path(field);
            if (value != null || !survivor.isMissingNode()) {
                found.add(new FieldOrigin(field, value, origin(survivor)));
            }
        });
        return found;
    }

    /** Things of a kind. */
    List<PartOrigin> parts(List<Part> parts) {
        return parts.stream().map(this::part).toList();
    }

    private PartOrigin part(Part part) {
        Origin origin = part.sourceRecordId() == null ? null : bySourceRecord.get(part.sourceRecordId());
        List<FieldOrigin> details = new ArrayList<>();
        if (part.survivors() != null) {
            JsonNode root = CanonicalJson.read(part.survivors(), JsonNode.class);
            if (origin == null) {
                origin = origin(root.has(FIRST) ? root.path(FIRST) : root);
            }
            root.properties().forEach(member -> {
                if (!member.getKey().equals(FIRST) && member.getValue().isObject() && isSurvivor(member.getValue())) {
                    details.add(new FieldOrigin(
                            member.getKey(), member.getValue().get("value"), origin(member.getValue())));
                }
            });
        }
        return new PartOrigin(part, origin, details);
    }

    private static boolean isSurvivor(JsonNode node) {
        return node.has(SOURCE_RECORD) || node.has(RECEIPT);
    }

    private @Nullable Origin origin(JsonNode survivor) {
        Origin origin = bySourceRecord.get(survivor.path(SOURCE_RECORD).asLong());
        return origin != null ? origin : byReceipt.get(survivor.path(RECEIPT).asLong());
    }
}
