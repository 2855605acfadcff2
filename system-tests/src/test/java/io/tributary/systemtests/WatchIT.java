package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.trace.v1.Span;
import io.tributary.systemtests.harness.Distribution;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.RunningHubs;
import io.tributary.systemtests.harness.Unique;
import io.tributary.systemtests.harness.Watched;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Watched.Shared.class, RunningHubs.class})
class WatchIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:tributary|memory|gc|thread|cpu|jvm|classloader|system)_[a-zA-Z_]+\\b");
    private static final Pattern SHOWN = Pattern.compile("(?m)^([a-zA-Z_]+)(?:\\{| )");

    private final String mark = Unique.word();

    @Test
    void a_form_is_followed_in_one_trace_from_acceptance_to_publication(Watched watched) {
        String traceId = "4bf92f3577b34da6" + HexFormat.of().toHexDigits(mark.hashCode() * 31L + System.nanoTime());
        Hub hub = watched.hub();
        try (JMSContext jms = hub.broker().createContext()) {
            var events = jms.createConsumer(jms.createTopic("crm.events"));
            assertThat(hub.api()
                            .form(
                                    "website",
                                    Map.of("email", mark + "@people.example", "message", "Who follows me?"),
                                    request -> request.header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01"))
                            .status())
                    .isEqualTo(202);
            eventually(() -> {
                Message event = events.receive(1000);
                assertThat(event).as("an event").isNotNull();
                assertThat(event.getBody(String.class)).contains("\"traceparent\":\"00-" + traceId);
            });
        }
        eventually(() -> {
            List<Span> trace = watched.spans().stream()
                    .filter(span -> HexFormat.of()
                            .formatHex(span.getTraceId().toByteArray())
                            .equals(traceId))
                    .toList();
            assertThat(trace).extracting(Span::getName).contains("accept", "apply", "publish");
            Set<Object> ids = trace.stream().map(Span::getSpanId).collect(Collectors.toSet());
            assertThat(trace)
                    .filteredOn(span -> Set.of("apply", "publish").contains(span.getName()))
                    .allSatisfy(span -> assertThat(ids).contains(span.getParentSpanId()));
        });
        assertThat(watched.spans().toString()).doesNotContain(mark);
    }

    @Test
    void no_log_tells_what_somebody_sent(Watched watched) throws IOException {
        Hub hub = watched.hub();
        forbid(hub);
        try {
            sendMarked(watched);
            eventually(() ->
                    assertThat(hub.api().get("api/dead-letters").toString()).contains(mark));
            eventually(() -> assertThat(
                            hub.api().get("api/quarantine?state=open&limit=500").toString())
                    .contains(mark));
            eventually(() -> assertThat(hub.records().customersWithEmail(mark + "good@people.example"))
                    .isNotEmpty());
        } finally {
            hub.database().execute("ALTER TABLE CRM_INQUIRY DROP CONSTRAINT CK_TEST_MARK");
        }
        for (Path log : logs(hub)) {
            assertThat(Files.readString(log)).as(log.toString()).doesNotContain(mark);
        }
        assertThat(Files.readAllLines(hub.folder().log())).allSatisfy(line -> {
            JsonNode record = JSON.readTree(line);
            assertThat(record.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)");
            assertThat(record.path("message").isTextual()).isTrue();
        });
        assertThat(Files.readAllLines(hub.folder().log()))
                .as("lines about the failing message name its trace, source and batch")
                .anySatisfy(line ->
                        assertThat(JSON.readTree(line).path("trace").asText()).isNotEmpty())
                .anySatisfy(line ->
                        assertThat(JSON.readTree(line).path("batch").asText()).isNotEmpty());
    }

    /** The table refuses what is marked so; the words of the refusal quote the whole row. */
    private void forbid(Hub hub) {
        hub.database()
                .execute(
                        "ALTER TABLE CRM_INQUIRY ADD CONSTRAINT CK_TEST_MARK CHECK (SUBJECT NOT LIKE '%%%sfails%%') NOT VALID"
                                .formatted(mark));
    }

    private void sendMarked(Watched watched) {
        Hub hub = watched.hub();
        hub.api().form("website", Map.of("email", mark + "good@people.example", "name", mark, "message", mark));
        hub.api().form("website", Map.of("email", mark + "not-an-address", "message", mark));
        hub.inbox("erp-payments").drop(mark + ".csv", "customer;amount\n" + mark + ";" + mark + "\n");
        hub.inbox("bank").drop(mark + ".xml", "<Document><" + mark + "></Document>");
        watched.surroundings()
                .mailbox()
                .send("From: %s <%s@people.example>\nTo: support@tributary.example\nSubject: %s\n\n%s\n"
                        .formatted(mark, mark, mark, mark));
        try (JMSContext jms = hub.broker().createContext()) {
            for (String body : List.of(
                    "[{\"type\":\"inquiry\",\"subject\":\"" + mark + "\"",
                    "[{\"type\":\"" + mark + "\"}]",
                    "[{\"type\": \"inquiry\", \"subject\": \"" + mark + "fails\"}]")) {
                jms.createProducer()
                        .setProperty("tributary_source", "partner-systems")
                        .setProperty("tributary_key", mark + body.hashCode())
                        .send(jms.createQueue("intake.canonical"), body);
            }
            jms.createProducer().send(jms.createQueue("intake.webform"), mark + " is no envelope");
        }
    }

    private static List<Path> logs(Hub hub) throws IOException {
        try (Stream<Path> files = Files.walk(hub.folder().data().resolve("logs"))) {
            return Stream.concat(
                            files.filter(Files::isRegularFile),
                            Stream.of(
                                    hub.folder().data().resolve("postgres/server.log"),
                                    hub.folder().console()))
                    .toList();
        }
    }

    @Test
    void every_metric_of_the_dashboard_and_the_alerts_is_there(Watched watched) throws IOException {
        Hub hub = watched.hub();
        assertThat(hub.api()
                        .form("website", Map.of("email", Unique.email(), "message", "Count me"))
                        .status())
                .isEqualTo(202);
        assertThat(hub.api().form("website", Map.of()).status()).isEqualTo(400);
        Set<String> named = new TreeSet<>();
        for (String file : List.of("grafana/tributary-dashboard.json", "prometheus/alerts.yaml")) {
            named.addAll(found(
                    METRIC,
                    Files.readString(Distribution.home().resolve("config").resolve(file))));
        }
        assertThat(named).hasSizeGreaterThan(20);

        eventually(() -> {
            Set<String> shown = SHOWN.matcher(metrics(hub))
                    .results()
                    .map(each -> each.group(1))
                    .collect(Collectors.toSet());
            assertThat(shown).containsAll(named);
        });
        eventually(() -> assertThat(metrics(hub))
                .contains("tributary_decided_total{mp_scope=\"application\",source=\"website\"}")
                .containsPattern("tributary_queue_messages\\{[^}]*queue=\"intake\\.dead\""));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String metrics(Hub hub) {
        return hub.api().send(hub.api().request("metrics").GET()).text();
    }

    @Test
    void health_names_every_cause(Watched watched) {
        JsonNode health = watched.hub()
                .api()
                .send(watched.hub().api().request("health").GET())
                .json();
        assertThat(health.path("checks").findValuesAsText("name"))
                .contains("hub", "broker", "database", "tables", "disk", "messages", "outbox");
        assertThat(health.path("status").asText()).isEqualTo("UP");
    }
}
