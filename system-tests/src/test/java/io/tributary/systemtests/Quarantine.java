package io.tributary.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.Hub;

/** The quarantine as the REST API shows it. */
final class Quarantine {
    private Quarantine() {}

    /** The open entry of an input. */
    static JsonNode entry(Hub hub, String source, String key) {
        for (JsonNode entry :
                hub.api().get("api/quarantine?limit=1000&source=" + source).path("entries")) {
            if (key.equals(entry.path("key").asText())) {
                return entry;
            }
        }
        throw new AssertionError("no open quarantine entry " + key + " of " + source);
    }

    /** Asserts that an input is held for a reason of this code. */
    static void assertHeld(Hub hub, String source, String key, String code) {
        hub.records().awaitState(source, key, "QUARANTINED");
        assertThat(entry(hub, source, key).path("problems").findValuesAsText("code"))
                .contains(code);
    }
}
