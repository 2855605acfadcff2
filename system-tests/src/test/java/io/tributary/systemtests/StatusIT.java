package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.systemtests.harness.Distribution;
import io.tributary.systemtests.harness.Distribution.Outcome;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SystemTest
class StatusIT {
    private static final String PARTNERS = "partner-systems";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String key = Unique.word();

    @Test
    void the_books_of_all_sources_balance_when_nothing_is_on_its_way(Hub hub) {
        hub.api().form("website", Map.of("email", Unique.email(), "message", "counted"));
        Partner.of(hub).text("{", Map.of("tributary_key", key));

        eventually(() -> {
            JsonNode status = json(run(hub, "status", "--json"));
            assertThat(status.path("sources")).isNotEmpty();
            for (JsonNode source : status.path("sources")) {
                assertThat(source.path("inFlight").asLong())
                        .as(source.toString())
                        .isZero();
                assertThat(source.path("balanced").asBoolean())
                        .as(source.toString())
                        .isTrue();
            }
            assertThat(status.path("totals").path("accepted").asLong()).isPositive();
            assertThat(status.path("totals").path("balanced").asBoolean()).isTrue();
        });
        Outcome table = run(hub, "status");
        assertThat(table.code()).isZero();
        assertThat(table.out()).contains("website", PARTNERS, "accepted");
    }

    @Test
    void what_is_held_is_listed_shown_and_discarded_by_command(Hub hub) {
        Partner.of(hub).text("{\"half\": ", Map.of("tributary_key", key));
        hub.records().awaitState(PARTNERS, key, "QUARANTINED");

        JsonNode listed = json(run(hub, "quarantine", "list", "--source", PARTNERS, "--limit", "1000", "--json"));
        assertThat(listed.path("entries").findValuesAsText("key")).contains(key);
        String id = Quarantine.entry(hub, PARTNERS, key).path("id").asText();

        JsonNode shown = json(run(hub, "quarantine", "show", id, "--json"));
        assertThat(shown.path("raw").asText()).isEqualTo("{\"half\": ");
        assertThat(shown.path("problems").path(0).path("code").asText()).isEqualTo("json.malformed");

        Outcome replayed = run(hub, "quarantine", "replay", id, "--json");
        assertThat(replayed.out()).contains("still-wrong");

        String open = Quarantine.entry(hub, PARTNERS, key).path("id").asText();
        Outcome discarded = run(hub, "quarantine", "discard", open, "--note", "test data", "--json");
        assertThat(discarded.code()).isZero();
        assertThat(hub.records().stateOf(PARTNERS, key)).isEqualTo("DISCARDED");
        assertThat(run(hub, "quarantine", "discard", open, "--note", "again").code())
                .isNotZero();
    }

    @Test
    void what_is_held_is_replayed_by_command(Hub hub) {
        String email = Unique.email();
        hub.api()
                .form(
                        "website",
                        Map.of("email", email, "message", "let me pass", "website_url", "filled", "_key", key));
        hub.records().awaitState("website", key, "QUARANTINED");

        Outcome replayed = run(
                hub,
                "quarantine",
                "replay",
                Quarantine.entry(hub, "website", key).path("id").asText());

        assertThat(replayed.code()).as(replayed.err()).isZero();
        assertThat(hub.records().awaitInquiry(email)).containsEntry("body_text", "let me pass");
    }

    @Test
    void dead_letters_are_listed_by_command(Hub hub) {
        Outcome listed = run(hub, "dead-letters", "list", "--json");

        assertThat(listed.code()).isZero();
        assertThat(json(listed).path("entries").isArray()).isTrue();
        assertThat(run(hub, "dead-letters", "show", "no-such-trace").code()).isNotZero();
        assertThat(run(hub, "dead-letters", "replay", "--all").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/status",
                "api/customers?name=a",
                "api/customers/1000",
                "api/quarantine",
                "api/quarantine/1",
                "api/dead-letters",
                "api/attachments/1"
            })
    void the_API_without_its_token_says_nothing(String path, Hub hub) {
        HubApi api = hub.api();
        assertThat(api.send(api.request(path).GET()).status()).isEqualTo(401);
        assertThat(api.send(api.request(path)
                                .header("Authorization", "Bearer guessed")
                                .GET())
                        .status())
                .isEqualTo(401);
        assertThat(api.send(api.request(path).header("Authorization", "Bearer ").POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_command_with_a_wrong_token_fails(Hub hub) {
        Outcome refused = Distribution.run("status", "--url", hub.url().toString(), "--token", "guessed");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("401");
    }

    @Test
    void health_metrics_and_API_description_are_there(Hub hub) {
        HubApi api = hub.api();
        assertThat(api.send(api.request("health/live").GET())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        JsonNode ready = api.send(api.request("health/ready").GET()).json();
        assertThat(ready.path("status").asText()).isEqualTo("UP");
        assertThat(ready.path("checks").findValuesAsText("name")).contains("broker");
        assertThat(api.send(api.request("health").GET()).json().path("checks").findValuesAsText("name"))
                .contains("broker", "database");
        eventually(() ->
                assertThat(api.send(api.request("metrics").GET()).status()).isEqualTo(200));
        assertThat(api.send(api.request("openapi").GET()).text()).contains("/api/status", "/forms/{source}");
    }

    private static Outcome run(Hub hub, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", hub.folder().data().toString()));
        return Distribution.run(all.toArray(String[]::new));
    }

    private static JsonNode json(Outcome outcome) throws AssertionError {
        try {
            assertThat(outcome.code()).as(outcome.err()).isZero();
            return JSON.readTree(outcome.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(outcome.out(), e);
        }
    }
}
