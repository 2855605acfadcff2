package io.tributary.customer.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.ContentHash;
import io.tributary.intake.translation.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts the rows of some golden records together. Ids of rows give way to what they stand for, and lists are sorted by their text, so that
 * the result does not depend on when anything was written, nor on how a database sorts.
 */
final class GoldenPage {
    private static final String SOURCE_RECORD_ID = "sourceRecordId";
    private static final String SURVIVORS = "survivors";
    private static final String PROFILE_ID = "profileId";
    private static final String FROM = "from";
    /** Members of survivors that are ids of rows. */
    private static final Set<String> ROWS = Set.of("sourceRecord", "receipt");

    private final Map<Long, ObjectNode> goldenRecords = new TreeMap<>();
    private final Map<Long, JsonNode> origins = new HashMap<>();
    private final Map<Long, Long> owners = new TreeMap<>();

    private GoldenPage() {}

    /** The golden records with these ids, by ascending id. What is left with an id that was merged into one of them is that one's. */
    static List<GoldenLine> read(ExportRows rows, List<Long> ids) {
        GoldenPage page = new GoldenPage();
        ids.forEach(id -> page.owners.put(id, id));
        for (Member member : Sections.ask(rows, ExportRows::profiles, ids)) {
            page.owners.put(member.content().path(PROFILE_ID).asLong(), member.customerId());
        }
        Map<String, Map<Long, List<ObjectNode>>> sections = new HashMap<>();
        Sections.ALL.forEach(
                (name, section) -> sections.put(name, page.byOwner(Sections.ask(rows, section, page.owners.keySet()))));
        sections.getOrDefault(Sections.SOURCE_RECORDS, Map.of()).values().forEach(all -> all.forEach(page::learn));
        for (Member member : Sections.ask(rows, ExportRows::customers, ids)) {
            page.add(member, sections);
        }
        List<GoldenLine> lines = new ArrayList<>();
        page.goldenRecords.forEach((id, content) -> lines.add(new GoldenLine(id, content)));
        return lines;
    }

    private Map<Long, List<ObjectNode>> byOwner(List<Member> members) {
        Map<Long, List<ObjectNode>> byOwner = new HashMap<>();
        members.forEach(member -> byOwner.computeIfAbsent(
                        Objects.requireNonNull(owners.get(member.customerId())), id -> new ArrayList<>())
                .add(member.content()));
        return byOwner;
    }

    private void learn(ObjectNode sourceRecord) {
        origins.put(
                sourceRecord.path(SOURCE_RECORD_ID).asLong(),
                sourceRecord.path(FROM).deepCopy());
        sourceRecord.remove(SOURCE_RECORD_ID);
        hash(sourceRecord, "recordContent");
        hash(sourceRecord, "factsContent");
    }

    private static void hash(ObjectNode row, String member) {
        JsonNode content = row.path(member);
        if (content.isTextual()) {
            row.put(member, ContentHash.sha256(content.asText().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void add(Member member, Map<String, Map<Long, List<ObjectNode>>> sections) {
        long id = member.customerId();
        ObjectNode golden = CanonicalJson.mapper().createObjectNode().put("id", id);
        ArrayNode ids = golden.putArray("ids");
        Stream.concat(
                        Stream.of(id),
                        sections.getOrDefault(Sections.SOURCE_RECORDS, Map.of()).getOrDefault(id, List.of()).stream()
                                .map(record -> record.path(PROFILE_ID).asLong(id)))
                .distinct()
                .sorted()
                .forEach(ids::add);
        golden.setAll(member.content());
        nameOrigins(golden);
        for (String section : Sections.ALL.keySet()) {
            List<ObjectNode> rows = sections.getOrDefault(section, Map.of()).getOrDefault(id, List.of());
            list(golden, section, rows);
            if (section.equals(Sections.CONSENTS)) {
                list(golden, "consentsNow", ConsentNow.of(rows));
            }
        }
        goldenRecords.put(id, golden);
    }

    private void list(ObjectNode golden, String name, List<ObjectNode> rows) {
        if (!rows.isEmpty()) {
            ArrayNode list = golden.putArray(name);
            rows.stream()
                    .peek(this::nameOrigins)
                    .sorted(Comparator.comparing(CanonicalJson::write))
                    .forEach(list::add);
        }
    }

    /** Says where values came from by source and key instead of by the ids of rows. */
    private void nameOrigins(ObjectNode row) {
        JsonNode record = row.remove(SOURCE_RECORD_ID);
        if (record != null) {
            row.set(FROM, origin(record));
        }
        JsonNode survivors = row.get(SURVIVORS);
        if (survivors != null && survivors.isTextual()) {
            JsonNode named = named(parsed(survivors));
            if (named.isContainerNode() && named.isEmpty()) {
                row.remove(SURVIVORS);
            } else {
                row.set(SURVIVORS, named);
            }
        }
    }

    /** What other writers may have put there stays as it is. */
    private static JsonNode parsed(JsonNode text) {
        try {
            return CanonicalJson.read(text.asText(), JsonNode.class);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private JsonNode origin(JsonNode sourceRecord) {
        JsonNode known = origins.get(sourceRecord.asLong());
        return known == null
                ? CanonicalJson.mapper().createObjectNode().put("sourceRecordOfAnother", sourceRecord.asLong())
                : known;
    }

    /** The survivors with their members sorted, and told by source and key, not by the ids of rows. */
    private JsonNode named(JsonNode survivors) {
        if (survivors.isArray()) {
            ArrayNode list = CanonicalJson.mapper().createArrayNode();
            survivors.forEach(each -> list.add(named(each)));
            return list;
        }
        if (!survivors.isObject()) {
            return survivors;
        }
        boolean isNamed = survivors.has("source") && survivors.has("key");
        Map<String, JsonNode> sorted = new TreeMap<>();
        survivors.properties().forEach(member -> {
            boolean isRow = ROWS.contains(member.getKey()) && member.getValue().isIntegralNumber();
            if (!isRow) {
                sorted.put(member.getKey(), named(member.getValue()));
            } else if (!isNamed) {
                sorted.put(member.getKey(), origin(member.getValue()));
            }
        });
        ObjectNode result = CanonicalJson.mapper().createObjectNode();
        sorted.forEach(result::set);
        return result;
    }
}
