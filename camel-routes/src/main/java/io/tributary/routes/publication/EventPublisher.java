package io.tributary.routes.publication;

import io.tributary.canonical.IntakeQueues;
import io.tributary.logging.FailureText;
import io.tributary.publication.OutboxEntry;
import io.tributary.publication.OutboxRelay;
import io.tributary.routes.intake.Pause;
import io.tributary.routes.watch.PublicationMeters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.CompletionListener;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the outbox on {@link IntakeQueues#EVENTS} as CloudEvents in structured mode. An event is published at least once, always
 * with the same id; the broker drops a second one that comes soon ({@code _AMQ_DUPL_ID}), subscribers tell others by the id. When the
 * broker or the database is away, events wait in the outbox.
 */
@ApplicationScoped
public class EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);
    private static final int LIMIT = 250;
    /** How long events wait for company; one transaction of each few would cost more than those of the messages they come from. */
    private static final Duration GATHER = Duration.ofMillis(100);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final int CONFIRM_SECONDS = 20;

    @Inject
    private ConnectionFactory connections;

    @Inject
    private OutboxRelay relay;

    @Inject
    private PublicationMeters meters;

    /** Relays until the pause is stopped. */
    public void run(Pause pause) {
        while (!pause.stopped()) {
            try {
                if (relay.relay(LIMIT, entries -> meters.publishing(entries, this::publish)) < LIMIT) {
                    pause.await(GATHER);
                }
            } catch (RuntimeException | Error e) { // a thread that ends would leave the outbox to nobody
                if (!pause.stopped()) {
                    LOG.warn("events wait in the outbox: {}", FailureText.of(e));
                    LOG.debug("relay", e);
                    pause.await(AFTER_FAILURE);
                }
            }
        }
    }

    /** Sends all without waiting for each, then waits until the broker has confirmed every one. */
    private void publish(List<OutboxEntry> entries) {
        try (JMSContext jms = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            Topic topic = jms.createTopic(IntakeQueues.EVENTS);
            CompletableFuture<?>[] confirmed =
                    entries.stream().map(entry -> send(jms, topic, entry)).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(confirmed)
                    .orTimeout(CONFIRM_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    private static CompletableFuture<Void> send(JMSContext jms, Topic topic, OutboxEntry entry) {
        Confirmation confirmation = new Confirmation();
        JMSProducer producer = jms.createProducer().setAsync(confirmation);
        producer.send(topic, message(jms, entry));
        return confirmation.future;
    }

    private static Message message(JMSContext jms, OutboxEntry entry) {
        try {
            TextMessage message = jms.createTextMessage(entry.eventContent());
            message.setStringProperty("_AMQ_DUPL_ID", entry.eventId());
            message.setStringProperty("contentType", "application/cloudevents+json; charset=utf-8");
            message.setStringProperty("cloudEvents_type", entry.eventType());
            message.setStringProperty("cloudEvents_subject", entry.eventSubject());
            return message;
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }

    private static final class Confirmation implements CompletionListener {
        private final CompletableFuture<Void> future = new CompletableFuture<>();

        @Override
        public void onCompletion(Message message) {
            future.complete(null);
        }

        @Override
        public void onException(Message message, Exception exception) {
            future.completeExceptionally(exception);
        }
    }
}
