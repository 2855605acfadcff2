package io.tributary.systemtests;

import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.SystemTest;
import io.tributary.systemtests.harness.Unique;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@SystemTest
class JmsIT {
    private static final String SOURCE = "partner-systems";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String email = Unique.email();
    private final String key = Unique.word();

    @Test
    void canonical_JSON_as_text_is_applied(Hub hub) {
        Partner.of(hub).text(person(email, "as text"), Map.of());

        assertThat(hub.records().awaitInquiry(email)).containsEntry("body_text", "as text");
    }

    @Test
    void canonical_JSON_as_bytes_is_applied(Hub hub) {
        Partner.of(hub).bytes(person(email, "in bytes: 字节"), Map.of());

        assertThat(hub.records().awaitInquiry(email)).containsEntry("body_text", "in bytes: 字节");
    }

    @Test
    void the_same_key_five_times_is_one_inquiry_and_four_duplicates(Hub hub) {
        for (int i = 0; i < 5; i++) {
            Partner.of(hub).text(person(email, "try " + i), Map.of("tributary_key", key, "tributary_source", SOURCE));
        }

        eventually(() -> assertThat(hub.records().duplicatesOf(SOURCE, key)).isEqualTo(4));
        assertThat(hub.records().inquiriesOf(email)).hasSize(1);
        assertThat(hub.records().stateOf(SOURCE, key)).isEqualTo("APPLIED");
    }

    @Test
    void broken_JSON_is_held(Hub hub) {
        Partner.of(hub).text("{\"records\": [", Map.of("tributary_key", key));

        Quarantine.assertHeld(hub, SOURCE, key, "json.malformed");
    }

    @Test
    void what_does_not_fit_the_schema_is_held_with_the_place_of_the_fault(Hub hub) {
        Partner.of(hub)
                .text(
                        """
                        [{"type": "payment", "reference": "1", "direction": "SIDEWAYS",
                          "amount": {"amount": "1.00", "currency": "EUR"}, "reversal": false}]
                        """,
                        Map.of("tributary_key", key));

        hub.records().awaitState(SOURCE, key, "QUARANTINED");
        assertThat(Quarantine.entry(hub, SOURCE, key).path("problems").toString())
                .contains("direction");
    }

    @Test
    void an_unknown_source_is_held_with_that_reason(Hub hub) {
        String unknown = "nobody-" + key;
        Partner.of(hub).text(person(email, "who"), Map.of("tributary_key", key, "tributary_source", unknown));

        Quarantine.assertHeld(hub, unknown, key, "source.unknown");
        assertThat(hub.records().customersWithEmail(email)).isEmpty();
    }

    @Test
    void a_message_without_body_is_held(Hub hub) {
        Partner.of(hub).empty(Map.of("tributary_key", key));

        hub.records().awaitState(SOURCE, key, "QUARANTINED");
    }

    @Test
    void a_durable_subscriber_hears_one_event_of_each_thing_that_happened(Hub hub) throws IOException {
        try (JMSContext jms = hub.broker().createContext()) {
            jms.setClientID(key);
            jms.createDurableConsumer(jms.createTopic("crm.events"), "house").close();
        }
        int people = 10;
        Set<String> emails = new HashSet<>();
        for (int i = 0; i < people; i++) {
            emails.add(Unique.email());
        }
        emails.forEach(each -> Partner.of(hub).text(person(each, "event"), Map.of()));
        emails.forEach(each -> hub.records().awaitInquiry(each));
        Set<String> customers = new HashSet<>();
        emails.forEach(each -> customers.add(
                "customer/" + hub.records().customersWithEmail(each).get(0)));

        List<JsonNode> events = new ArrayList<>();
        try (JMSContext jms = hub.broker().createContext()) {
            jms.setClientID(key);
            JMSConsumer subscriber = jms.createDurableConsumer(jms.createTopic("crm.events"), "house");
            eventually(() -> {
                for (String text = subscriber.receiveBody(String.class, 500);
                        text != null;
                        text = subscriber.receiveBody(String.class, 100)) {
                    events.add(JSON.readTree(text));
                }
                assertThat(created(events, customers)).hasSize(people);
            });
            subscriber.close();
            jms.unsubscribe("house");
        }

        assertThat(events).extracting(event -> event.path("id").asText()).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> {
            assertThat(event.path("specversion").asText()).isEqualTo("1.0");
            assertThat(event.path("source").asText()).isNotBlank();
            assertThat(event.path("type").asText()).startsWith("io.tributary.");
            assertThat(event.path("data").isObject()).isTrue();
        });
        assertThat(created(events, customers)).doesNotHaveDuplicates();
    }

    @Test
    void the_broker_lets_nobody_in_without_password(Hub hub) {
        try (ActiveMQConnectionFactory stranger = new ActiveMQConnectionFactory(hub.property("tributary.broker.url"))) {
            Assertions.assertThatThrownBy(
                            () -> stranger.createContext("tributary", "guessed").createProducer())
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    private static List<String> created(List<JsonNode> events, Set<String> customers) {
        return events.stream()
                .filter(event -> event.path("type").asText().equals("io.tributary.customer.created"))
                .map(event -> event.path("subject").asText())
                .filter(customers::contains)
                .toList();
    }

    private static String person(String email, String text) {
        return """
                {"records": [{"type": "customer", "name": {"full": "Partner's Person"}, "emails": ["%s"]},
                             {"type": "inquiry", "subject": "By JMS", "text": "%s"}]}
                """
                .formatted(email, text);
    }
}
