package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.systemtests.harness.Distribution;
import io.tributary.systemtests.harness.Distribution.Outcome;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.Surroundings;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SystemTest
class DeadLetterIT {
    private static final String SOURCE = "partner-systems";
    private static final Duration ATTEMPTS = Duration.ofSeconds(120); // the hub waits 2 + 4 + 8 + 16 s between them
    private static final int NEIGHBOURS = 20;

    private final String word = Unique.word();
    private final String inStatement = word + "-fails-in-a-statement";
    private final String atCommit = word + "-fails-at-commit";

    @Test
    void what_fails_again_and_again_dies_alone_and_can_be_replayed(Hub hub) throws JMSException, IOException {
        forbid(hub);
        try {
            List<String> neighbours = sendAmongNeighbours(hub);
            eventually(() -> assertThat(appliedOf(hub)).containsExactlyInAnyOrderElementsOf(neighbours));
            await("both are dead letters")
                    .atMost(ATTEMPTS)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> traces(hub).size() == 2);
            assertThat(appliedOf(hub)).containsExactlyInAnyOrderElementsOf(neighbours);
            assertThat(hub.records().stateOf(SOURCE, inStatement)).isEmpty();
            assertThat(hub.records().stateOf(SOURCE, atCommit)).isEmpty();
            assertThat(hub.api().books(SOURCE).dead()).isGreaterThanOrEqualTo(2);
        } finally {
            allow(hub);
        }

        traces(hub)
                .forEach((key, trace) ->
                        assertThat(command(hub, "replay", trace).code()).isZero());

        eventually(() -> assertThat(appliedOf(hub)).contains(inStatement, atCommit));
        assertThat(appliedOf(hub)).doesNotHaveDuplicates();
        assertThat(traces(hub)).isEmpty();
        eventually(() -> assertThat(hub.api().books(SOURCE).atRest()).isTrue());
    }

    @Test
    void a_replay_that_the_database_refuses_says_why_and_stands_in_nobodys_way(Hub hub) {
        List<String> held = List.of(inStatement, word + "-held");
        for (String subject : held) { // as a robot fills it
            hub.api()
                    .form(
                            Surroundings.PARTNER_FORM,
                            Map.of(
                                    "_key",
                                    subject,
                                    "email",
                                    word + "@people.example",
                                    "subject",
                                    subject,
                                    "message",
                                    "hello",
                                    "website_url",
                                    "http://spam.example"));
            Quarantine.assertHeld(hub, Surroundings.PARTNER_FORM, subject, "form.honeypot");
        }
        forbid(hub);
        try {
            hub.api().post("api/quarantine/replay?source=" + Surroundings.PARTNER_FORM, "");
        } finally {
            allow(hub);
        }

        assertThat(hub.records().stateOf(Surroundings.PARTNER_FORM, held.get(1)))
                .isEqualTo("APPLIED");
        Quarantine.assertHeld(hub, Surroundings.PARTNER_FORM, inStatement, "replay.failed");
        assertThat(Quarantine.entry(hub, Surroundings.PARTNER_FORM, inStatement)
                        .path("problems")
                        .toString())
                .contains("ck_test_subject");
        hub.api()
                .post(
                        "api/quarantine/"
                                + Quarantine.entry(hub, Surroundings.PARTNER_FORM, inStatement)
                                        .path("id")
                                        .asText() + "/replay",
                        "");
        assertThat(hub.records().stateOf(Surroundings.PARTNER_FORM, inStatement))
                .isEqualTo("APPLIED");
    }

    /** One message breaks a rule of the table, the other one that is looked at when the transaction commits. */
    private void forbid(Hub hub) {
        hub.database()
                .execute("ALTER TABLE CRM_INQUIRY ADD CONSTRAINT CK_TEST_SUBJECT CHECK (SUBJECT <> '%s') NOT VALID"
                        .formatted(inStatement));
        hub.database()
                .execute(
                        """
                        CREATE FUNCTION TEST_REFUSE() RETURNS TRIGGER LANGUAGE plpgsql AS $$
                        BEGIN RAISE EXCEPTION 'refused at commit' USING ERRCODE = '23514'; END $$
                        """);
        hub.database()
                .execute(
                        """
                        CREATE CONSTRAINT TRIGGER TEST_REFUSAL AFTER INSERT ON CRM_INQUIRY DEFERRABLE INITIALLY DEFERRED
                        FOR EACH ROW WHEN (NEW.SUBJECT = '%s') EXECUTE FUNCTION TEST_REFUSE()
                        """
                                .formatted(atCommit));
    }

    private static void allow(Hub hub) {
        hub.database().execute("ALTER TABLE CRM_INQUIRY DROP CONSTRAINT IF EXISTS CK_TEST_SUBJECT");
        hub.database().execute("DROP TRIGGER IF EXISTS TEST_REFUSAL ON CRM_INQUIRY");
        hub.database().execute("DROP FUNCTION IF EXISTS TEST_REFUSE");
    }

    private List<String> sendAmongNeighbours(Hub hub) throws JMSException {
        List<String> neighbours = new ArrayList<>();
        try (JMSContext jms = hub.broker().createContext(JMSContext.SESSION_TRANSACTED)) {
            JMSProducer producer = jms.createProducer();
            for (int i = 0; i < NEIGHBOURS; i++) {
                String subject = word + "-" + i;
                neighbours.add(subject);
                producer.send(jms.createQueue("intake.canonical"), message(jms, subject));
                if (i == NEIGHBOURS / 2) {
                    producer.send(jms.createQueue("intake.canonical"), message(jms, inStatement));
                    producer.send(jms.createQueue("intake.canonical"), message(jms, atCommit));
                }
            }
            jms.commit();
        }
        return neighbours;
    }

    private static TextMessage message(JMSContext jms, String subject) throws JMSException {
        TextMessage message =
                jms.createTextMessage("[{\"type\": \"inquiry\", \"subject\": \"%s\"}]".formatted(subject));
        message.setStringProperty("tributary_source", SOURCE);
        message.setStringProperty("tributary_key", subject);
        return message;
    }

    private List<String> appliedOf(Hub hub) {
        return hub.database().texts("SELECT SUBJECT FROM CRM_INQUIRY WHERE SUBJECT LIKE ?", word + "-%");
    }

    /** Traces of this test's dead letters by their keys, as the command lists them. */
    private Map<String, String> traces(Hub hub) throws IOException {
        Outcome list = command(hub, "list", "--json");
        assertThat(list.code()).as(list.err()).isZero();
        Map<String, String> traces = new HashMap<>();
        for (JsonNode entry : new ObjectMapper().readTree(list.out()).path("entries")) {
            if (entry.path("key").asText().startsWith(word)) {
                assertThat(entry.path("reason").asText()).isNotBlank();
                assertThat(entry.path("source").asText()).isEqualTo(SOURCE);
                traces.put(entry.path("key").asText(), entry.path("trace").asText());
            }
        }
        return traces;
    }

    private static Outcome command(Hub hub, String subcommand, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "dead-letters", subcommand, "--data", hub.folder().data().toString()));
        arguments.addAll(List.of(more));
        return Distribution.run(arguments.toArray(String[]::new));
    }
}
