package io.tributary.customer.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.customer.PersonName;
import io.tributary.customer.shared.SharedRows.CustomerRow;
import io.tributary.intake.translation.CanonicalJson;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's row says that its surviving source records do not: the members of the portrayal of whoever changed the row. Values that
 * are gone are named as cleared. Pure.
 */
final class CustomerDifferences {
    private final CustomerRow row;
    private final Map<String, JsonNode> survivors;
    private final ObjectNode portrayal = CanonicalJson.mapper().createObjectNode();
    private final ArrayNode cleared = CanonicalJson.mapper().createArrayNode();

    /** Compares a row with the portrayals that survive in its members, by the members' names. */
    private CustomerDifferences(CustomerRow row, Map<String, JsonNode> survivors) {
        this.row = row;
        this.survivors = survivors;
    }

    /** The members that differ, as canonical JSON; empty if the row is as the sources have it. */
    static ObjectNode of(CustomerRow row, Map<String, JsonNode> survivors) {
        CustomerDifferences differences = new CustomerDifferences(row, survivors);
        differences.name();
        differences.kind();
        differences.member("organisation", row.organisationName());
        differences.member("birthDate", text(row.birthDate()));
        differences.member("gender", row.genderCode());
        differences.member("language", row.languageTag());
        differences.member("lifeCycle", row.lifeCycle());
        if (!differences.cleared.isEmpty()) {
            differences.portrayal.set("cleared", differences.cleared);
        }
        return differences.portrayal;
    }

    /** Names of the members that differ. */
    static Set<String> members(ObjectNode differences) {
        Set<String> members = new TreeSet<>();
        differences.fieldNames().forEachRemaining(members::add);
        members.remove("cleared");
        differences.path("cleared").forEach(member -> members.add(member.asText()));
        return members;
    }

    /** Where no source has said what the customer is, its row only says so by something else than what would be presumed. */
    private void kind() {
        boolean presumed = !survivors.isEmpty() && !survivors.containsKey("kind");
        boolean organisation = row.displayName() == null && row.organisationName() != null;
        if (!presumed || !row.customerKind().equals(organisation ? "ORGANISATION" : "PERSON")) {
            member("kind", row.customerKind());
        }
    }

    private void member(String member, @Nullable String value) {
        String expected = said(member).asText(null);
        if (Objects.equals(value, expected)) {
            return;
        }
        if (value == null) {
            cleared.add(member);
        } else {
            portrayal.put(member, value);
        }
    }

    private void name() {
        JsonNode said = said("name");
        String given = said.path("given").asText(null);
        String family = said.path("family").asText(null);
        String display = said.isMissingNode()
                ? null
                : PersonName.of(said.path("full").asText(null), given, family).display();
        boolean parts = !Objects.equals(row.givenName(), given) || !Objects.equals(row.familyName(), family);
        boolean whole = !Objects.equals(row.displayName(), display);
        boolean rest = differs(row.salutation(), said.path("salutation"))
                || differs(row.title(), said.path("title"))
                || differs(row.nameScript(), said.path("script"))
                || differs(row.formOfAddress(), said.path("formOfAddress"));
        if (!parts && !whole && !rest) {
            return;
        }
        if (row.displayName() == null && row.givenName() == null && row.familyName() == null) {
            cleared.add("name");
            return;
        }
        ObjectNode name = portrayal.putObject("name");
        boolean outdated = parts && !whole && (row.givenName() != null || row.familyName() != null);
        if (!outdated) {
            put(name, "full", row.displayName());
        }
        put(name, "given", row.givenName());
        put(name, "family", row.familyName());
        put(name, "salutation", known(row.salutation()));
        put(name, "title", row.title());
        put(name, "script", text(row.nameScript()));
        put(name, "formOfAddress", row.formOfAddress());
    }

    /** What the sources say of a member; missing if they say nothing, or that it has no value any more. */
    private JsonNode said(String member) {
        JsonNode record = survivors.getOrDefault(member, MissingNode.getInstance());
        for (JsonNode gone : record.path("cleared")) {
            if (gone.asText().equals(member)) {
                return MissingNode.getInstance();
            }
        }
        return record.path(member);
    }

    private static boolean differs(@Nullable String value, JsonNode said) {
        return !Objects.equals(text(value), said.asText(null));
    }

    /** Salutations that nobody but the writer knows stay in the row, but cannot be portrayed. */
    private static @Nullable String known(@Nullable String salutation) {
        return Arrays.stream(PersonName.Salutation.values())
                .map(Enum::name)
                .filter(name -> name.equals(salutation))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString().strip();
    }

    private static void put(ObjectNode node, String member, @Nullable String value) {
        if (value != null) {
            node.put(member, value);
        }
    }
}
