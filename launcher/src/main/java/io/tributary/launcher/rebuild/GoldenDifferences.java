package io.tributary.launcher.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.launcher.rebuild.Difference.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two states of one golden record, in words. Pure. */
final class GoldenDifferences {
    private static final String SURVIVORS = "survivors";
    private static final String FROM = "from";
    /** Under which name a column's value survives. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("customerKind", "kind"),
            Map.entry("displayName", "name"),
            Map.entry("givenName", "name"),
            Map.entry("familyName", "name"),
            Map.entry("salutation", "name"),
            Map.entry("title", "name"),
            Map.entry("nameScript", "name"),
            Map.entry("formOfAddress", "name"),
            Map.entry("genderCode", "gender"),
            Map.entry("organisationName", "organisation"),
            Map.entry("languageTag", "language"));
    /** Members that tell the elements of a list apart; the origin does for those that are not listed. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("names", List.of("nameUse", "fullName")),
            Map.entry("contactPoints", List.of("pointKind", "pointValue", "platformName")),
            Map.entry("identifiers", List.of("systemName", "idValue")),
            Map.entry(
                    "addresses", List.of("addressUse", "addressLines", "postalCode", "city", "region", "countryCode")),
            Map.entry("relations", List.of("relationKind", "relatedSystem", "relatedValue", "buyingRole")),
            Map.entry("attributes", List.of("attributeKind", "attributeName")),
            Map.entry("segments", List.of("schemeName", "segmentCode")),
            Map.entry("complaints", List.of("sourceName", "complaintNumber")),
            Map.entry("orders", List.of("sourceName", "orderNumber")),
            Map.entry("returns", List.of("sourceName", "returnNumber")),
            Map.entry("invoices", List.of("sourceName", "invoiceNumber")),
            Map.entry("payments", List.of("sourceName", "paymentReference")),
            Map.entry("allocations", List.of("paymentReference", "invoiceSource", "invoiceNumber")),
            Map.entry("opportunities", List.of("sourceName", "opportunityNumber")),
            Map.entry("offers", List.of("sourceName", "offerNumber")),
            Map.entry("tasks", List.of("sourceName", "taskNumber")),
            Map.entry("consentsNow", List.of("actKind", "purpose", "channelName")));

    private final List<Change> changes = new ArrayList<>();

    private GoldenDifferences() {}

    static List<Change> of(JsonNode before, JsonNode after) {
        GoldenDifferences differences = new GoldenDifferences();
        for (String member : members(before, after)) {
            JsonNode old = before.path(member);
            JsonNode now = after.path(member);
            if (!old.equals(now) && !member.equals(SURVIVORS)) {
                if ((old.isArray() || now.isArray()) && !member.equals("ids")) {
                    differences.list(member, old, now);
                } else {
                    JsonNode survivor = after.path(SURVIVORS).path(FIELDS.getOrDefault(member, member));
                    differences.add(member, old, now, origin(survivor));
                }
            }
        }
        differences.provenance(before.path(SURVIVORS), after.path(SURVIVORS));
        return differences.changes;
    }

    private static Set<String> members(JsonNode before, JsonNode after) {
        Set<String> members = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(members::add);
        before.fieldNames().forEachRemaining(members::add);
        return members;
    }

    private void add(String what, JsonNode before, JsonNode after, @Nullable String from) {
        changes.add(new Change(what, text(before), text(after), from));
    }

    private void list(String name, JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = elements(name, before);
        Map<String, JsonNode> now = elements(name, after);
        Set<String> labels = new TreeSet<>(old.keySet());
        labels.addAll(now.keySet());
        for (String label : labels) {
            JsonNode was = old.get(label);
            JsonNode is = now.get(label);
            String what = name + " " + label;
            if (was == null || is == null) {
                JsonNode there = was != null ? was : Objects.requireNonNull(is);
                String brief = brief(there);
                changes.add(new Change(what, was == null ? null : brief, is == null ? null : brief, origin(there)));
            } else if (!was.equals(is)) {
                element(what, was, is);
            }
        }
    }

    private void element(String what, JsonNode was, JsonNode is) {
        int known = changes.size();
        for (String member : members(was, is)) {
            if (!member.equals(SURVIVORS) && !was.path(member).equals(is.path(member))) {
                add(what + " " + member, was.path(member), is.path(member), origin(is));
            }
        }
        if (changes.size() == known) {
            add(what + " provenance", was.path(SURVIVORS), is.path(SURVIVORS), origin(is));
        }
    }

    /** Elements by what they are called; of several with one name each gets its number. */
    private static Map<String, JsonNode> elements(String name, JsonNode list) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        for (JsonNode element : list) {
            String label = label(name, element);
            String unique = label;
            for (int i = 2; elements.containsKey(unique); i++) {
                unique = label + " #" + i;
            }
            elements.put(unique, element);
        }
        return elements;
    }

    private static String label(String name, JsonNode element) {
        List<String> members = NAMES.get(name);
        return members == null
                ? String.valueOf(origin(element))
                : members.stream()
                        .map(member -> element.path(member).asText())
                        .filter(text -> !text.isEmpty() && !text.equals("NONE"))
                        .collect(Collectors.joining(" "));
    }

    /** An element without where it came from. */
    private static String brief(JsonNode element) {
        ObjectNode brief = element.deepCopy();
        brief.remove(List.of(FROM, SURVIVORS));
        return brief.toString();
    }

    /** Where values came from that stay the same. */
    private void provenance(JsonNode before, JsonNode after) {
        for (String field : members(before, after)) {
            JsonNode was = before.path(field);
            JsonNode is = after.path(field);
            boolean isTold = changes.stream().anyMatch(change -> FIELDS.getOrDefault(change.what(), change.what())
                    .equals(field));
            if (!was.equals(is) && !isTold) {
                String old = origin(was);
                String now = origin(is);
                boolean sameOrigin = old == null || old.equals(now);
                changes.add(new Change(
                        "provenance of " + field, sameOrigin ? text(was) : old, sameOrigin ? text(is) : now, now));
            }
        }
    }

    /** Source and key of whatever a node says that it came from. */
    private static @Nullable String origin(JsonNode node) {
        for (JsonNode place : List.of(node.path(FROM), node.path("sourceRecord"), node)) {
            if (place.has("source") && place.has("key")) {
                return place.path("source").asText() + "/" + place.path("key").asText();
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() ? null : node.isValueNode() ? node.asText() : node.toString();
    }
}
