package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.Unique;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Canonical messages of another system about one person and two numbers, and what to look for in answers.
 *
 * @param email of the person
 * @param number of what most of the messages are about
 * @param other number of what that refers to
 */
record CanonicalMessages(String email, String number, String other) {
    static final String SOURCE = "partner-systems";
    static final String MONDAY = "2026-03-02T08:00:00Z";
    static final String TUESDAY = "2026-03-03T08:00:00Z";
    static final String WEDNESDAY = "2026-03-04T08:00:00Z";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** About somebody and something that no other test knows. */
    static CanonicalMessages unique() {
        return new CanonicalMessages(Unique.email(), "N-" + Unique.word(), "M-" + Unique.word());
    }

    /** Sends records as one message and waits until it is applied; they may name a moment, the number and the other number. */
    void send(Hub hub, String... records) {
        String key = Unique.word();
        Partner.of(hub)
                .text(
                        "{\"records\": [%s]}"
                                .formatted(String.join(",", records).formatted(MONDAY, number, other)),
                        Map.of("tributary_key", key, "tributary_source", SOURCE));
        hub.records().awaitState(SOURCE, key, "APPLIED");
    }

    String customer() {
        return "{\"type\": \"customer\", \"name\": {\"full\": \"Canon Person\"}, \"emails\": [\"%s\"]}"
                .formatted(email);
    }

    String state(String kind, String state, String asOf) {
        return "{\"type\": \"%s\", \"number\": \"%s\", \"state\": \"%s\", \"asOf\": \"%s\"%s}"
                .formatted(
                        kind,
                        number,
                        state,
                        asOf,
                        switch (kind) {
                            case "campaign" -> ", \"name\": \"Spring\"";
                            case "task" -> ", \"subject\": \"Call\"";
                            default -> "";
                        });
    }

    String order(String asOf, String line) {
        return "{\"type\": \"order\", \"number\": \"%s\", \"asOf\": \"%s\", \"lines\": [{%s}]}"
                .formatted(number, asOf, line);
    }

    static JsonNode entry(JsonNode timeline, String type) {
        return list(timeline).stream()
                .filter(each -> each.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode only(JsonNode list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    static JsonNode only(JsonNode list, String number) {
        return list(list).stream()
                .filter(each -> each.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(JsonNode list, String member) {
        return list(list).stream().map(each -> each.path(member).asText()).toList();
    }

    static List<JsonNode> list(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
