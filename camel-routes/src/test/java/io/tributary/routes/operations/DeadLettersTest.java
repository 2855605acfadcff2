package io.tributary.routes.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.IntakeQueues;
import jakarta.jms.JMSContext;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadLettersTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Map<String, Object> DEATH = Map.of(
            EnvelopeProperties.DEATH_QUEUE,
            IntakeQueues.BILLING,
            EnvelopeProperties.DEATH_REASON,
            "it failed for the fifth time",
            EnvelopeProperties.ATTEMPTS,
            5);

    @RegisterExtension
    final BrokerInMemory broker = new BrokerInMemory();

    @Test
    void letters_are_listed_with_their_reason_and_stay_where_they_are() {
        broker.send(IntakeQueues.DEAD, "bank", "t1", NOON, DEATH);
        DeadLetters letters = new DeadLetters(broker.connections());

        assertThat(letters.list(10)).hasSize(1);
        assertThat(letters.list(10)).singleElement().satisfies(letter -> {
            assertThat(letter.trace()).isEqualTo("t1");
            assertThat(letter.source()).isEqualTo("bank");
            assertThat(letter.receivedAt()).isEqualTo(NOON);
            assertThat(letter.reason()).isEqualTo("it failed for the fifth time");
            assertThat(letter.queue()).isEqualTo(IntakeQueues.BILLING);
        });
    }

    @Test
    void a_letter_is_shown_with_its_bytes() {
        broker.send(IntakeQueues.DEAD, "bank", "it's", NOON, DEATH);

        assertThat(new DeadLetters(broker.connections()).find("it's"))
                .hasValueSatisfying(
                        letter -> assertThat(new String(letter.bytes(), UTF_8)).isEqualTo("body of it's"));
        assertThat(new DeadLetters(broker.connections()).find("another")).isEmpty();
    }

    @Test
    void a_letter_that_is_no_envelope_is_listed_and_shown_all_the_same() throws Exception {
        try (JMSContext context = broker.connections().createContext()) {
            Message text = context.createTextMessage("hello");
            text.setStringProperty(EnvelopeProperties.TRACE, "t1");
            text.setBooleanProperty(EnvelopeProperties.RECEIVED_AT, true);
            context.createProducer().send(context.createQueue(IntakeQueues.DEAD), text);
        }
        DeadLetters letters = new DeadLetters(broker.connections());

        assertThat(letters.list(10)).singleElement().satisfies(letter -> assertThat(letter.receivedAt())
                .isNull());
        assertThat(letters.find("t1")).hasValueSatisfying(letter -> assertThat(new String(letter.bytes(), UTF_8))
                .isEqualTo("hello"));
    }

    @Test
    void a_replayed_letter_is_back_in_its_queue_with_its_envelope_and_without_its_death() throws Exception {
        broker.send(IntakeQueues.DEAD, "bank", "t1", NOON, DEATH);
        broker.send(IntakeQueues.DEAD, "bank", "t2", NOON, DEATH);
        DeadLetters letters = new DeadLetters(broker.connections());

        assertThat(letters.replay("t2")).isTrue();

        assertThat(letters.list(10)).extracting(DeadLetter::trace).containsExactly("t1");
        try (JMSContext context = broker.connections().createContext()) {
            Message back = context.createConsumer(context.createQueue(IntakeQueues.BILLING))
                    .receive(5_000);
            assertThat(back.getStringProperty(EnvelopeProperties.TRACE)).isEqualTo("t2");
            assertThat(back.getLongProperty(EnvelopeProperties.RECEIVED_AT)).isEqualTo(NOON.toEpochMilli());
            assertThat(back.propertyExists(EnvelopeProperties.ATTEMPTS)).isFalse();
            assertThat(back.propertyExists(EnvelopeProperties.DEATH_QUEUE)).isFalse();
            assertThat(new String(back.getBody(byte[].class), UTF_8)).isEqualTo("body of t2");
        }
    }

    @Test
    void a_letter_that_is_not_there_or_came_from_nowhere_is_not_replayed() {
        broker.send(IntakeQueues.DEAD, "bank", "t1", NOON, Map.of());
        DeadLetters letters = new DeadLetters(broker.connections());

        assertThat(letters.replay("t9")).isFalse();
        assertThat(letters.replay("t1")).isFalse();
        assertThat(letters.list(10)).hasSize(1);
    }
}
