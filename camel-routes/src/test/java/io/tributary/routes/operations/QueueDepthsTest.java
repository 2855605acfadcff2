package io.tributary.routes.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.canonical.IntakeQueues;
import io.tributary.operations.InTransit;
import io.tributary.operations.Period;
import io.tributary.routes.gateway.BrokerUnavailableException;
import jakarta.jms.JMSContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueDepthsTest {
    private static final Period ALWAYS = Period.of(null);
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T00:00:00Z");

    @RegisterExtension
    final BrokerInMemory broker = new BrokerInMemory();

    @Test
    void waiting_messages_are_counted_by_source_over_all_intake_queues() {
        broker.send(IntakeQueues.WEBFORM, "website", "t1", MONDAY);
        broker.send(IntakeQueues.WEBFORM, "shop", "t2", MONDAY);
        broker.send(IntakeQueues.SOCIAL_FETCH, "meta", "t3", MONDAY);
        broker.send(IntakeQueues.SOCIAL, "meta", "t4", MONDAY);
        broker.send(IntakeQueues.ACCEPTED, "website", "t1", MONDAY);
        broker.send(IntakeQueues.DEAD, "bank", "t5", MONDAY);

        InTransit transit = new QueueDepths(broker.connections()).count(ALWAYS);

        assertThat(transit.inFlight()).isEqualTo(Map.of("website", 1L, "shop", 1L, "meta", 2L));
        assertThat(transit.notes()).isEqualTo(Map.of("website", 1L));
        assertThat(transit.dead()).isEqualTo(Map.of("bank", 1L));
    }

    @Test
    void what_waits_in_the_queue_of_a_source_is_counted_without_going_through_it() {
        broker.send(IntakeQueues.ofSource("website"), "website", "t1", MONDAY);
        broker.send(IntakeQueues.ofSource("website"), "website", "t2", TUESDAY);
        broker.send(IntakeQueues.WEBFORM, "website", "t3", MONDAY);

        QueueDepths depths = new QueueDepths(broker.connections());

        assertThat(depths.count(ALWAYS).inFlight()).isEqualTo(Map.of("website", 3L));
        assertThat(depths.count(Period.of(LocalDate.of(2026, 11, 24))).inFlight())
                .isEqualTo(Map.of("website", 1L));
        assertThat(depths.waitingSourceQueues()).containsExactly(IntakeQueues.ofSource("website"));
    }

    @Test
    void a_message_in_the_hands_of_a_consumer_is_counted_once() {
        broker.send(IntakeQueues.WEBFORM, "website", "t1", MONDAY);
        broker.send(IntakeQueues.WEBFORM, "website", "t2", MONDAY);
        try (JMSContext consumer = broker.connections().createContext(JMSContext.SESSION_TRANSACTED)) {
            assertThat(consumer.createConsumer(consumer.createQueue(IntakeQueues.WEBFORM))
                            .receive(5_000))
                    .isNotNull();

            InTransit transit = new QueueDepths(broker.connections()).count(ALWAYS);

            assertThat(transit.inFlight()).isEqualTo(Map.of("website", 2L));
        }
    }

    @Test
    void a_message_that_waits_for_its_redelivery_is_counted() {
        broker.send(IntakeQueues.WEBFORM, "website", "t1", MONDAY);
        try (JMSContext consumer = broker.connections().createContext(JMSContext.SESSION_TRANSACTED)) {
            assertThat(consumer.createConsumer(consumer.createQueue(IntakeQueues.WEBFORM))
                            .receive(5_000))
                    .isNotNull();
            consumer.rollback();

            InTransit transit = new QueueDepths(broker.connections()).count(ALWAYS);

            assertThat(transit.inFlight()).isEqualTo(Map.of("website", 1L));
            assertThat(new QueueDepths(broker.connections())
                            .count(Period.of(LocalDate.of(2026, 11, 24)))
                            .inFlight())
                    .isEmpty();
        }
    }

    @Test
    void a_day_ends_at_midnight_utc() {
        broker.send(IntakeQueues.EMAIL, "inbox", "t1", MONDAY);
        broker.send(IntakeQueues.EMAIL, "inbox", "t2", TUESDAY);
        broker.send(IntakeQueues.EMAIL, "inbox", "t3", TUESDAY);
        QueueDepths depths = new QueueDepths(broker.connections());

        assertThat(depths.count(Period.of(LocalDate.of(2026, 11, 23))).inFlight())
                .isEqualTo(Map.of("inbox", 1L));
        assertThat(depths.count(Period.of(LocalDate.of(2026, 11, 24))).inFlight())
                .isEqualTo(Map.of("inbox", 2L));
    }

    @Test
    void a_broker_that_is_away_is_reported_as_such() throws Exception {
        try (ActiveMQConnectionFactory nobody =
                new ActiveMQConnectionFactory("tcp://127.0.0.1:1?initialConnectAttempts=1")) {
            assertThatThrownBy(() -> new QueueDepths(nobody).count(ALWAYS))
                    .isInstanceOf(BrokerUnavailableException.class);
        }
    }
}
