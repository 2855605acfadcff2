package io.tributary.systemtests.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A durable subscriber of {@code crm.events} that remembers which event told of what. */
final class Subscriber implements AutoCloseable {
    private static final String TOPIC = "crm.events";
    private static final String NAME = "books";
    private static final int PORTION = 100;
    private static final long PATIENCE_MILLIS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConnectionFactory connections;
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::listen, "subscriber");

    /** Content of each event by its id. */
    private final Map<String, Integer> contents = new ConcurrentHashMap<>();
    /** The event that told of a fact that happens once, such as {@code inquiry.received inquiry/1000}. */
    private final Map<String, String> eventOfFact = new ConcurrentHashMap<>();

    private final Set<String> contradictions = ConcurrentHashMap.newKeySet();
    private final AtomicLong again = new AtomicLong();
    private final AtomicLong last = new AtomicLong(System.nanoTime());

    Subscriber(ConnectionFactory connections) {
        this.connections = connections;
        thread.setDaemon(true);
        thread.start();
        try {
            if (!subscribed.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("could not subscribe");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (end.getCount() > 0) {
            try (Connection connection = connections.createConnection()) {
                connection.setClientID(NAME);
                try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
                    Topic topic = session.createTopic(TOPIC);
                    try (MessageConsumer consumer = session.createDurableSubscriber(topic, NAME)) {
                        connection.start();
                        subscribed.countDown();
                        receive(session, consumer);
                    }
                }
            } catch (JMSException | JMSRuntimeException e) {
                pause();
            }
        }
    }

    private void receive(Session session, MessageConsumer consumer) throws JMSException {
        while (end.getCount() > 0) {
            Message message = consumer.receive(PATIENCE_MILLIS);
            for (int i = 0; message != null; i++) {
                note(message);
                message = i < PORTION ? consumer.receiveNoWait() : null;
            }
            session.commit();
        }
    }

    private void pause() {
        try {
            end.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(Message message) throws JMSException {
        last.set(System.nanoTime());
        String text = message instanceof TextMessage event ? event.getText() : "";
        try {
            JsonNode event = JSON.readTree(text);
            String id = event.path("id").asText();
            Integer before = contents.put(id, text.hashCode());
            if (before != null) {
                again.incrementAndGet();
                if (before != text.hashCode()) {
                    contradictions.add("event " + id + " came with two contents");
                }
            }
            String type = event.path("type").asText();
            if (type.endsWith(".received") || type.endsWith("customer.created")) {
                String fact = event.path("subject").asText();
                String other = eventOfFact.put(fact, id);
                if (other != null && !other.equals(id)) {
                    contradictions.add(fact + " was told by " + other + " and by " + id);
                }
            }
        } catch (IOException e) {
            contradictions.add("no event: " + text);
        }
    }

    /** Whether somebody told of this, such as {@code inquiry/1000}. */
    boolean knows(String fact) {
        return eventOfFact.containsKey(fact);
    }

    /** Different events. */
    int events() {
        return contents.size();
    }

    /** Events that came again. */
    long again() {
        return again.get();
    }

    /** Ids that were not stable. */
    Set<String> contradictions() {
        return contradictions;
    }

    /** How long nothing has come. */
    long silentMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last.get());
    }

    @Override
    public void close() {
        end.countDown();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
