package io.tributary.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.IntakeQueues;
import io.tributary.routes.gateway.EnvelopeMessages;
import io.tributary.routes.operations.BrokerInMemory;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchConsumerTest {
    private static final String QUEUE = IntakeQueues.WEBFORM;
    private static final int LARGE = 300_000; // beyond what the broker keeps in memory

    @RegisterExtension
    final BrokerInMemory broker = new BrokerInMemory(50);

    private final Pause pause = new Pause();
    private final AtomicBoolean databaseAnswers = new AtomicBoolean(true);
    private final List<String> applied = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private @Nullable Thread consumer;

    @AfterEach
    void stop() throws InterruptedException {
        pause.stop();
        if (consumer != null) {
            consumer.join();
        }
    }

    @Test
    void what_waits_is_applied_as_one_batch() throws JMSException {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        send(List.of("a", "b", "c"), 0, 10);

        consume((trace, batch) -> sizes.add(batch.size()));

        awaitApplied("a", "b", "c");
        assertThat(sizes).containsOnly(3);
        assertThat(receive(QUEUE, 0)).isNull();
    }

    @Test
    void long_texts_make_a_batch_full_as_bytes_do() throws JMSException {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        sendTexts(3, 9_000_000);
        BatchHandler<String> handler = new BatchHandler<>() {
            @Override
            public String read(Message message) throws Exception {
                return message.getBody(String.class);
            }

            @Override
            public void apply(List<String> batch) {
                sizes.add(batch.size());
            }
        };

        run(new BatchConsumer<>(
                QUEUE, Gathering.prompt(100), handler, broker.connections(), databaseAnswers::get, pause));

        await().untilAsserted(() -> assertThat(sizes).containsExactly(2, 1));
    }

    @Test
    void a_bad_message_harms_no_neighbour_and_comes_again_later() throws JMSException {
        send(List.of("a", "bad", "c"), 0, 10);

        consume((trace, batch) -> failFor(trace, "bad", new IllegalStateException("out of order")));

        awaitApplied("a", "c");
        await().untilAsserted(() -> assertThat(tried("bad")).isGreaterThanOrEqualTo(2));
        stopConsuming();
        assertThat(receive(QUEUE, 0)).as("it waits for its time").isNull();
        Message again = received(QUEUE);
        assertThat(again.getIntProperty(EnvelopeProperties.ATTEMPTS)).isEqualTo(1);
    }

    @Test
    void what_has_failed_before_is_taken_alone() throws JMSException {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        send(List.of("suspect"), 1, 10);
        send(List.of("a", "b"), 0, 10);

        consume((trace, batch) -> sizes.add(batch.size()));

        awaitApplied("suspect", "a", "b");
        assertThat(sizes).containsExactlyInAnyOrder(1, 2, 2);
    }

    @Test
    void after_its_last_attempt_a_message_is_dead_whole_and_with_the_reason() throws Exception {
        send(List.of("bad"), BatchConsumer.MAX_ATTEMPTS - 1, LARGE);

        consume((trace, batch) -> failFor(trace, "bad", new IllegalStateException("again out of order")));

        Message dead = received(IntakeQueues.DEAD);
        assertThat(dead.getStringProperty(EnvelopeProperties.DEATH_REASON)).contains("again out of order");
        assertThat(dead.getStringProperty(EnvelopeProperties.DEATH_QUEUE)).isEqualTo(QUEUE);
        Envelope envelope = EnvelopeMessages.read(dead);
        assertThat(envelope.trace()).isEqualTo("bad");
        assertThat(envelope.body()).isEqualTo(body("bad", LARGE));
    }

    @Test
    void who_is_put_off_keeps_all_attempts() throws JMSException {
        send(List.of("late"), 0, EnvelopeProperties.PUT_OFF, 10);

        consume((trace, batch) ->
                failFor(trace, "late", new ComeBackLaterException("nobody is there", new IOException())));

        await().untilAsserted(() -> assertThat(tried("late")).isEqualTo(1));
        stopConsuming();
        assertThat(receive(IntakeQueues.DEAD, 0)).isNull();
        Message again = received(QUEUE);
        assertThat(again.getIntProperty(EnvelopeProperties.PUT_OFF)).isEqualTo(1);
        assertThat(again.propertyExists(EnvelopeProperties.ATTEMPTS)).isFalse();
    }

    @Test
    void an_error_is_the_failure_of_its_message_and_the_consumer_lives_on() throws JMSException {
        send(List.of("deep"), BatchConsumer.MAX_ATTEMPTS - 1, 10);
        consume((trace, batch) -> {
            if (trace.equals("deep")) {
                throw new StackOverflowError("too deep");
            }
        });

        received(IntakeQueues.DEAD);
        send(List.of("next"), 0, 10);
        awaitApplied("next");
    }

    @Test
    void nothing_is_counted_while_the_database_is_away() throws JMSException {
        send(List.of("a", "b"), BatchConsumer.MAX_ATTEMPTS - 1, 10);

        consume((trace, batch) -> {
            if (tried("a") < 3) {
                throw new IllegalStateException(new SQLException("shutting down", "57P01"));
            }
        });

        awaitApplied("a", "b");
        assertThat(receive(IntakeQueues.DEAD, 0)).isNull();
    }

    @Test
    void a_failure_of_unknown_cause_is_not_counted_when_the_database_does_not_answer() throws JMSException {
        databaseAnswers.set(false);
        send(List.of("a"), BatchConsumer.MAX_ATTEMPTS - 1, 10);

        consume((trace, batch) -> {
            if (tried("a") < 3) {
                throw new IllegalStateException("the transaction was rolled back");
            }
        });

        awaitApplied("a");
        assertThat(receive(IntakeQueues.DEAD, 0)).isNull();
    }

    @Test
    void a_lost_race_is_run_again_at_once() throws JMSException {
        send(List.of("a"), BatchConsumer.MAX_ATTEMPTS - 1, 10);

        consume((trace, batch) -> {
            if (tried("a") < 4) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
        });

        awaitApplied("a");
        assertThat(receive(IntakeQueues.DEAD, 0)).isNull();
    }

    @Test
    void what_is_no_envelope_is_dead_at_once_and_harms_no_neighbour() throws JMSException {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
            producer.send(session.createTextMessage("hello"));
        }
        send(List.of("a"), 0, 10);

        consume((trace, batch) -> {});

        awaitApplied("a");
        Message dead = received(IntakeQueues.DEAD);
        assertThat(dead.getBody(String.class)).isEqualTo("hello");
    }

    @Test
    void a_message_with_properties_of_types_that_JMS_does_not_have_is_dead_and_harms_no_neighbour() throws Exception {
        sendCore(message -> {
            message.putBytesProperty(EnvelopeProperties.SOURCE, "website".getBytes(StandardCharsets.UTF_8));
            message.putBytesProperty(EnvelopeProperties.TRACE, "odd".getBytes(StandardCharsets.UTF_8));
            message.putBooleanProperty(EnvelopeProperties.RECEIVED_AT, true);
            message.putBytesProperty(EnvelopeProperties.ATTEMPTS, new byte[] {1});
        });
        send(List.of("a"), 0, 10);

        consume((trace, batch) -> {});

        awaitApplied("a");
        Message dead = received(IntakeQueues.DEAD);
        assertThat(dead.getStringProperty(EnvelopeProperties.TRACE)).isEqualTo("odd");
        assertThat(dead.getStringProperty(EnvelopeProperties.DEATH_REASON)).contains("NotAnEnvelope");
    }

    /** Sends as a client does that does not speak JMS. */
    private void sendCore(Consumer<ClientMessage> content) throws Exception {
        try (ClientSessionFactory factory =
                        broker.connections().getServerLocator().createSessionFactory();
                ClientSession session = factory.createSession();
                ClientProducer producer = session.createProducer(QUEUE)) {
            ClientMessage message =
                    session.createMessage(org.apache.activemq.artemis.api.core.Message.BYTES_TYPE, true);
            message.getBodyBuffer().writeBytes("hello".getBytes(StandardCharsets.UTF_8));
            content.accept(message);
            producer.send(message);
        }
    }

    private static void failFor(String trace, String bad, RuntimeException failure) {
        if (trace.equals(bad)) {
            throw failure;
        }
    }

    /** Begins to consume; {@code each} is called for each envelope of a batch before the batch counts as applied. */
    private void consume(BiConsumer<String, List<Envelope>> each) {
        BatchHandler<Envelope> handler = new BatchHandler<>() {
            @Override
            public Envelope read(Message message) throws Exception {
                return EnvelopeMessages.read(message);
            }

            @Override
            public void apply(List<Envelope> batch) {
                batch.forEach(envelope -> tries.computeIfAbsent(envelope.trace(), trace -> new AtomicInteger())
                        .incrementAndGet());
                batch.forEach(envelope -> each.accept(envelope.trace(), batch));
                batch.forEach(envelope -> applied.add(envelope.trace()));
            }
        };
        run(new BatchConsumer<>(
                QUEUE, Gathering.prompt(100), handler, broker.connections(), databaseAnswers::get, pause));
    }

    private void run(Runnable loop) {
        Thread thread = new Thread(loop);
        consumer = thread;
        thread.start();
    }

    private void stopConsuming() {
        pause.stop();
        try {
            if (consumer != null) {
                consumer.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitApplied(String... traces) {
        await().untilAsserted(() -> assertThat(applied).containsExactlyInAnyOrder(traces));
    }

    private void send(List<String> traces, int attempts, int length) throws JMSException {
        send(traces, attempts, EnvelopeProperties.ATTEMPTS, length);
    }

    private void send(List<String> traces, int count, String property, int length) throws JMSException {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
            for (String trace : new ArrayList<>(traces)) {
                BytesMessage message = EnvelopeMessages.write(
                        session,
                        new Envelope(
                                "website",
                                "key-" + trace,
                                trace,
                                Instant.parse("2026-11-22T12:00:00Z"),
                                "text/plain",
                                null,
                                body(trace, length)));
                message.setIntProperty(property, count);
                producer.send(message);
            }
            session.commit();
        }
    }

    private void sendTexts(int texts, int length) throws JMSException {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
            for (int i = 0; i < texts; i++) {
                producer.send(session.createTextMessage("x".repeat(length)));
            }
            session.commit();
        }
    }

    private static byte[] body(String trace, int length) {
        return trace.repeat(length).substring(0, length).getBytes(StandardCharsets.UTF_8);
    }

    private int tried(String trace) {
        AtomicInteger count = tries.get(trace);
        return count == null ? 0 : count.get();
    }

    private Message received(String queue) throws JMSException {
        return Objects.requireNonNull(receive(queue, 10_000), "nothing came");
    }

    private @Nullable Message receive(String queue, long waitMillis) throws JMSException {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
                MessageConsumer receiver = session.createConsumer(session.createQueue(queue))) {
            connection.start();
            Message message = waitMillis == 0 ? receiver.receiveNoWait() : receiver.receive(waitMillis);
            if (message instanceof BytesMessage bytes) {
                bytes.readByte(); // fetches all of a large one while there is a session
                bytes.reset();
            }
            return message;
        }
    }
}
