package io.tributary.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.launcher.Console;
import io.tributary.launcher.operations.HubClient;
import io.tributary.launcher.operations.StatusTable;
import io.tributary.launcher.operations.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Shows what became of the samples, all of it as the hub's REST API tells it. */
final class Summary {
    private final HubClient hub;
    private final Console console;

    Summary(HubClient hub, Console console) {
        this.hub = hub;
        this.console = console;
    }

    void books() {
        console.say("");
        console.say("The books (accepted = applied + duplicate + quarantined + discarded + dead + in flight):");
        console.say(indented(StatusTable.of(hub.get("api/status", Map.of()))));
    }

    void quarantine() {
        Table table = new Table("id", "source", "reason");
        for (JsonNode entry : hub.get("api/quarantine", Map.of("state", "open")).path("entries")) {
            table.row(
                    entry.path("id").asText(),
                    entry.path("source").asText(),
                    entry.path("reason").asText());
        }
        console.say("");
        console.say("In quarantine, to be mended and replayed, or discarded:");
        console.say(indented(table));
    }

    /** The golden records, and in full the one that most sources speak of. */
    void goldenRecords() {
        List<JsonNode> profiles = profiles();
        Table table = new Table("id", "name", "email", "phone", "sources", "timeline");
        for (JsonNode profile : profiles) {
            table.row(
                    profile.path("id").asText(),
                    name(profile),
                    points(profile, "email"),
                    points(profile, "phone"),
                    String.join(", ", sourcesOf(profile)),
                    Integer.toString(profile.path("timeline").size()));
        }
        console.say("");
        console.say("The golden records:");
        console.say(indented(table));
        profiles.stream()
                .max(Comparator.comparingInt(profile -> sourcesOf(profile).size()))
                .ifPresent(this::inFull);
    }

    private void inFull(JsonNode profile) {
        Table sources = new Table("source", "key", "received", "sha256 of the raw bytes");
        for (JsonNode source : profile.path("sources")) {
            sources.row(
                    source.path("source").asText(),
                    source.path("key").asText(),
                    source.path("receivedAt").asText(),
                    source.path("rawSha256").asText());
        }
        Table timeline = new Table("when", "what", "source", "about");
        for (JsonNode entry : profile.path("timeline")) {
            timeline.row(
                    entry.path("at").asText(),
                    entry.path("type").asText(),
                    entry.path("source").asText(),
                    about(entry));
        }
        console.say("");
        console.say("One of them, %s (%s), came together from:".formatted(name(profile), points(profile, "email")));
        console.say(indented(sources));
        console.say("");
        console.say("Its timeline:");
        console.say(indented(timeline));
    }

    private List<JsonNode> profiles() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        Samples.text("people.txt").lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] search = line.split("=", 2);
            for (JsonNode customer :
                    hub.get("api/customers", Map.of(search[0], search[1])).path("customers")) {
                String id = customer.path("id").asText();
                found.computeIfAbsent(id, key -> hub.get("api/customers/" + key, Map.of()));
            }
        });
        return new ArrayList<>(found.values());
    }

    private static TreeSet<String> sourcesOf(JsonNode profile) {
        TreeSet<String> sources = new TreeSet<>();
        profile.path("sources")
                .forEach(source -> sources.add(source.path("source").asText()));
        profile.path("timeline")
                .forEach(entry -> sources.add(entry.path("source").asText()));
        return sources;
    }

    private static String name(JsonNode profile) {
        String name = profile.path("displayName").asText("");
        return name.isEmpty() || "null".equals(name)
                ? profile.path("organisationName").asText("")
                : name;
    }

    private static String points(JsonNode profile, String kind) {
        List<String> values = new ArrayList<>();
        for (JsonNode point : profile.path("contactPoints")) {
            if (kind.equals(point.path("kind").asText())) {
                values.add(point.path("value").asText());
            }
        }
        return String.join(", ", values);
    }

    private static String about(JsonNode entry) {
        return switch (entry.path("type").asText()) {
            case "inquiry" ->
                entry.hasNonNull("subject")
                        ? entry.path("subject").asText()
                        : entry.path("text").asText("");
            case "invoice" ->
                "%s, %s %s, paid %s"
                        .formatted(
                                entry.path("number").asText(),
                                entry.path("total").asText(),
                                entry.path("currency").asText(),
                                entry.path("paid").asText());
            case "payment" ->
                "%s %s, %s"
                        .formatted(
                                entry.path("amount").asText(),
                                entry.path("currency").asText(),
                                entry.path("state").asText());
            case "lead" ->
                "%s %s"
                        .formatted(
                                entry.path("platform").asText(),
                                entry.path("platformLead").asText());
            case "consent" ->
                "%s by %s: %s"
                        .formatted(
                                entry.path("purpose").asText(),
                                entry.path("channel").asText(),
                                entry.path("granted").asBoolean() ? "granted" : "refused");
            default -> entry.path("summary").asText("");
        };
    }

    static String indented(Table table) {
        return table.isEmpty() ? "  none" : table.toString().indent(2).stripTrailing();
    }
}
