package io.tributary.systemtests;

import static io.tributary.systemtests.CanonicalMessages.MONDAY;
import static io.tributary.systemtests.CanonicalMessages.SOURCE;
import static io.tributary.systemtests.CanonicalMessages.TUESDAY;
import static io.tributary.systemtests.CanonicalMessages.WEDNESDAY;
import static io.tributary.systemtests.CanonicalMessages.entry;
import static io.tributary.systemtests.CanonicalMessages.list;
import static io.tributary.systemtests.CanonicalMessages.only;
import static io.tributary.systemtests.CanonicalMessages.read;
import static io.tributary.systemtests.CanonicalMessages.texts;
import static io.tributary.systemtests.harness.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.systemtests.harness.Books;
import io.tributary.systemtests.harness.Hub;
import io.tributary.systemtests.harness.HubApi;
import io.tributary.systemtests.harness.Partner;
import io.tributary.systemtests.harness.SystemTest;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records are read through the API and the views in their most recent state, and find each other, whatever comes first. */
@SystemTest
class RecordStatesIT {
    private final CanonicalMessages messages = CanonicalMessages.unique();
    private final String email = messages.email();
    private final String number = messages.number();
    private final String other = messages.other();

    @Test
    void every_kind_is_on_the_timeline_of_its_customer(Hub hub) {
        Books before = hub.api().books(SOURCE);
        messages.send(
                hub,
                messages.customer(),
                """
                {"type": "interaction", "channel": "phone", "direction": "OUTBOUND", "summary": "Call", "outcome": "reached",
                 "agent": "Weber", "durationSeconds": 90, "occurredAt": "%1$s"}
                """,
                """
                {"type": "message", "inquiry": "%3$s", "direction": "OUTBOUND", "text": "We are on it", "occurredAt": "%1$s"}
                """,
                """
                {"type": "complaint", "number": "%2$s", "subject": "Broken", "severity": "HIGH", "state": "IN_PROGRESS"}
                """,
                """
                {"type": "satisfaction", "metric": "NPS", "score": "9", "scaleMin": "0", "scaleMax": "10", "about": "%2$s"}
                """,
                """
                {"type": "order", "number": "%2$s", "state": "CONFIRMED", "orderedAt": "%1$s",
                 "total": {"amount": "119.00", "currency": "EUR"}}
                """,
                """
                {"type": "return", "number": "%2$s", "order": "%2$s", "quantity": "1", "reason": "too small", "returnedOn": "2026-03-05"}
                """,
                """
                {"type": "invoice", "number": "%2$s", "order": "%2$s", "total": {"amount": "119.00", "currency": "EUR"}}
                """,
                """
                {"type": "payment", "reference": "%2$s", "amount": {"amount": "119.00", "currency": "EUR"}, "invoiceNumbers": ["%2$s"]}
                """,
                """
                {"type": "opportunity", "number": "%2$s", "stage": "talks", "probability": "62.5",
                 "value": {"amount": "5000.00", "currency": "EUR"}}
                """,
                """
                {"type": "offer", "number": "%2$s", "opportunity": "%2$s", "state": "SENT", "sentOn": "2026-03-05"}
                """,
                """
                {"type": "response", "offer": "%2$s", "kind": "INTERESTED", "text": "Sounds good"}
                """,
                """
                {"type": "task", "number": "%2$s", "subject": "Call back", "dueAt": "%1$s", "priority": "HIGH"}
                """,
                """
                {"type": "product", "number": "%2$s", "name": "Pump", "price": {"amount": "119.00", "currency": "EUR"}}
                """,
                """
                {"type": "campaign", "number": "%2$s", "name": "Spring", "state": "RUNNING"}
                """);

        JsonNode timeline = hub.api().get("api/customers/" + customerId(hub)).path("timeline");

        assertThat(texts(timeline, "type"))
                .containsExactlyInAnyOrder(
                        "interaction",
                        "message",
                        "complaint",
                        "satisfaction",
                        "order",
                        "return",
                        "invoice",
                        "payment",
                        "opportunity",
                        "offer",
                        "response",
                        "task");
        assertThat(entry(timeline, "order").path("state").asText()).isEqualTo("confirmed");
        assertThat(entry(timeline, "complaint").path("state").asText()).isEqualTo("in-progress");
        assertThat(entry(timeline, "opportunity").path("probability").asText()).isEqualTo("62.50");
        assertThat(entry(timeline, "invoice").path("paid").asText()).isEqualTo("119.00");
        assertThat(entry(timeline, "interaction").path("durationSeconds").asInt())
                .isEqualTo(90);
        assertThat(hub.database()
                        .texts("SELECT WEIGHTED_AMOUNT FROM CRM_V_OPPORTUNITY WHERE OPPORTUNITY_NUMBER = ?", number))
                .singleElement()
                .asString()
                .startsWith("3125");
        eventually(() -> assertThat(hub.api().books(SOURCE).atRest()).isTrue());
        assertThat(hub.api().books(SOURCE).since(before).applied()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "complaint, CRM_V_COMPLAINT, COMPLAINT, OPEN, IN_PROGRESS, RESOLVED",
        "order, CRM_V_ORDER, ORDER, OPEN, CONFIRMED, SHIPPED",
        "return, CRM_V_RETURN, RETURN, ANNOUNCED, RECEIVED, REFUNDED",
        "campaign, CRM_V_CAMPAIGN, CAMPAIGN, PLANNED, RUNNING, ENDED",
        "opportunity, CRM_V_OPPORTUNITY, OPPORTUNITY, OPEN, OPEN, LOST",
        "offer, CRM_V_OFFER, OFFER, DRAFT, SENT, DECLINED",
        "task, CRM_V_TASK, TASK, OPEN, OPEN, DONE",
    })
    void the_most_recent_state_of_a_number_stands_whatever_comes_last(
            String kind, String view, String column, String first, String second, String third, Hub hub) {
        String query = "SELECT %2$s_STATE FROM %1$s WHERE %2$s_NUMBER = ?".formatted(view, column);

        messages.send(hub, messages.state(kind, second, TUESDAY));
        messages.send(hub, messages.state(kind, first, MONDAY));
        assertThat(hub.database().texts(query, number)).containsExactly(second);

        messages.send(hub, messages.state(kind, third, WEDNESDAY));
        assertThat(hub.database().texts(query, number)).containsExactly(third);
    }

    @Test
    void many_messages_about_one_number_at_once_are_one_row_in_the_last_state(Hub hub) {
        List<Integer> seconds = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
        Collections.shuffle(seconds);
        for (int second : seconds) {
            Partner.of(hub)
                    .text(
                            "[%s]"
                                    .formatted(messages.order(
                                            "2026-03-02T08:00:%02dZ".formatted(second),
                                            "\"quantity\": \"" + second + "\"")),
                            Map.of("tributary_key", number + second, "tributary_source", SOURCE));
        }
        seconds.forEach(second -> hub.records().awaitState(SOURCE, number + second, "APPLIED"));

        assertThat(hub.database().query("SELECT ORDER_ID FROM CRM_V_ORDER WHERE ORDER_NUMBER = ?", number))
                .hasSize(1);
        assertThat(only(hub.api().get("api/orders?number=" + number).path("orders"))
                        .path("asOf")
                        .asText())
                .isEqualTo("2026-03-02T08:00:39Z");
        assertThat(orderLines(hub))
                .singleElement()
                .satisfies(line -> assertThat(line.path("quantity").asText()).isEqualTo("39.00"));
    }

    @Test
    void an_order_finds_its_product_that_comes_later(Hub hub) {
        messages.send(
                hub,
                messages.customer(),
                messages.order(MONDAY, "\"product\": \"" + other + "\", \"quantity\": \"2\", \"unit\": \"pcs\""));
        assertThat(orderLines(hub)).singleElement().satisfies(line -> {
            assertThat(line.path("product").asText()).isEqualTo(other);
            assertThat(line.has("productId")).isFalse();
        });

        messages.send(
                hub, "{\"type\": \"product\", \"number\": \"%s\", \"name\": \"Pumpe %s\"}".formatted(other, other));

        JsonNode product = only(
                hub.api()
                        .get("api/products?name=pumpe%20" + other.substring(0, 6))
                        .path("products"),
                other);
        assertThat(orderLines(hub)).singleElement().satisfies(line -> assertThat(
                        line.path("productId").asLong())
                .isEqualTo(product.path("id").asLong()));
        assertThat(hub.database().texts("SELECT PRODUCT_ID FROM CRM_V_ORDER_LINE WHERE PRODUCT_NUMBER = ?", other))
                .containsExactly(product.path("id").asText());
    }

    @Test
    void a_message_that_comes_before_its_inquiry_is_part_of_it(Hub hub) {
        messages.send(
                hub,
                messages.customer(),
                "{\"type\": \"message\", \"inquiry\": \"%s\", \"text\": \"More\"}".formatted(other));
        messages.send(
                hub,
                messages.customer(),
                "{\"type\": \"inquiry\", \"messageId\": \"%s\", \"text\": \"Where is it?\"}".formatted(other));

        Object id = hub.records().awaitInquiry(email).get("id");
        JsonNode inquiry = hub.api().get("api/inquiries/" + id);

        assertThat(inquiry.path("text").asText()).isEqualTo("Where is it?");
        assertThat(texts(inquiry.path("messages"), "text")).containsExactly("More");
        assertThat(hub.database().texts("SELECT INQUIRY_ID FROM CRM_V_MESSAGE WHERE INQUIRY_REF = ?", other))
                .containsExactly(String.valueOf(id));
    }

    @Test
    void a_customer_who_is_not_named_again_keeps_the_order(Hub hub) {
        messages.send(hub, messages.customer(), messages.state("order", "OPEN", MONDAY));
        messages.send(hub, messages.state("order", "SHIPPED", TUESDAY));

        assertThat(hub.database().texts("SELECT CUSTOMER_ID FROM CRM_V_ORDER WHERE ORDER_NUMBER = ?", number))
                .containsExactly(customerId(hub));
    }

    @Test
    void what_another_system_wrote_stands_until_there_is_newer_knowledge(Hub hub) {
        hub.database()
                .execute(
                        """
                        INSERT INTO CRM_TASK (ID, SOURCE_NAME, TASK_NUMBER, SUBJECT, TASK_STATE, AS_OF, VERSION_NO, UPDATED_AT, UPDATED_BY)
                        VALUES (%d, '%s', '%s', 'Call', 'CANCELLED', '2026-03-02', 1, '2026-03-03 09:00', 'desk')
                        """
                                .formatted(-System.nanoTime(), SOURCE, number));
        String query = "SELECT TASK_STATE FROM CRM_V_TASK WHERE TASK_NUMBER = ?";

        messages.send(hub, messages.state("task", "OPEN", TUESDAY));
        assertThat(hub.database().texts(query, number)).containsExactly("CANCELLED");

        messages.send(hub, messages.state("task", "DONE", WEDNESDAY));
        assertThat(hub.database().texts(query, number)).containsExactly("DONE");
    }

    @Test
    void work_is_found_by_state_person_and_date(Hub hub) {
        messages.send(
                hub,
                "{\"type\": \"task\", \"number\": \"%2$s\", \"subject\": \"Call\", \"assignee\": \"%3$s\", \"dueAt\": \"%1$s\"}",
                "{\"type\": \"complaint\", \"number\": \"%2$s\", \"state\": \"REJECTED\"}",
                "{\"type\": \"opportunity\", \"number\": \"%2$s\", \"state\": \"WON\"}",
                "{\"type\": \"campaign\", \"number\": \"%2$s\", \"name\": \"Spring\"}",
                "{\"type\": \"payment\", \"reference\": \"%2$s\", \"amount\": {\"amount\": \"1.50\", \"currency\": \"EUR\"}}");

        String mine = "api/tasks?assignee=" + other;
        assertThat(texts(hub.api().get(mine).path("tasks"), "number")).containsExactly(number);
        assertThat(texts(hub.api().get(mine + "&due-before=2026-03-03").path("tasks"), "number"))
                .containsExactly(number);
        assertThat(hub.api().get(mine + "&due-before=2026-03-02").path("tasks")).isEmpty();
        assertThat(hub.api().get(mine + "&state=done").path("tasks")).isEmpty();
        assertThat(texts(hub.api().get("api/complaints?state=rejected").path("complaints"), "number"))
                .contains(number);
        assertThat(texts(hub.api().get("api/opportunities?state=won&limit=1000").path("opportunities"), "number"))
                .contains(number);
        assertThat(texts(hub.api().get("api/campaigns?number=" + number).path("campaigns"), "name"))
                .containsExactly("Spring");
        assertThat(texts(hub.api().get("api/payments?state=suspense&limit=1000").path("payments"), "reference"))
                .contains(number);
        assertThat(refused(hub, "api/tasks?state=waiting").text()).contains("open, done, cancelled, or all");
        assertThat(refused(hub, "api/tasks?due-before=soon").text()).contains("due-before");
    }

    @Test
    void the_house_hears_of_an_order_and_of_what_becomes_of_it(Hub hub) {
        List<String> heard = new ArrayList<>();
        try (JMSContext jms = hub.broker().createContext();
                JMSConsumer subscriber = jms.createConsumer(jms.createTopic("crm.events"))) {
            messages.send(hub, messages.state("order", "CONFIRMED", TUESDAY));
            messages.send(hub, messages.state("order", "OPEN", MONDAY));
            messages.send(hub, messages.state("order", "SHIPPED", WEDNESDAY));

            eventually(() -> {
                for (String text = subscriber.receiveBody(String.class, 500);
                        text != null;
                        text = subscriber.receiveBody(String.class, 100)) {
                    JsonNode event = read(text);
                    if (event.path("data").path("number").asText().equals(number)) {
                        heard.add(event.path("type").asText() + " "
                                + event.path("data").path("state").asText());
                    }
                }
                assertThat(heard)
                        .containsExactly("io.tributary.order.created CONFIRMED", "io.tributary.order.updated SHIPPED");
            });
        }
    }

    private String customerId(Hub hub) {
        return String.valueOf(hub.records().awaitCustomer(email).get("id"));
    }

    private List<JsonNode> orderLines(Hub hub) {
        String id = only(hub.api().get("api/orders?number=" + number).path("orders"))
                .path("id")
                .asText();
        return list(hub.api().get("api/orders/" + id).path("lines"));
    }

    private static HubApi.Answer refused(Hub hub, String path) {
        HubApi.Answer answer = hub.api().send(hub.api().authorised(path).GET());
        assertThat(answer.status()).isEqualTo(400);
        return answer;
    }
}
