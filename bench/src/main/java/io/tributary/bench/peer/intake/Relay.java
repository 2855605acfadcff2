package io.tributary.bench.peer.intake;

import io.tributary.canonical.IntakeQueues;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;

/**
 * Publishes the outbox: the oldest entries go to the topic in one JMS transaction, which sends without waiting for each, and are deleted after
 * its commit. At least once, as the hub does.
 */
final class Relay implements Runnable {
    private static final HubStatement OLDEST = HubStatement.of("publication/OutboxEntries/lockOldest");
    private static final HubStatement DELETE = HubStatement.of("publication/OutboxEntries/delete");
    private static final int LIMIT = 250;
    private static final long IDLE_MILLIS = 200;

    private final ConnectionFactory connections;
    private final Transactions transactions;
    private volatile boolean stopped;

    Relay(ConnectionFactory connections, Transactions transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection connection = connections.createConnection();
                    Session session = connection.createSession(Session.SESSION_TRANSACTED);
                    MessageProducer producer = session.createProducer(session.createTopic(IntakeQueues.EVENTS))) {
                while (!stopped) {
                    transactions.run(database -> {
                        List<Row> entries = database.query(OLDEST, LIMIT);
                        if (!entries.isEmpty()) {
                            publish(session, producer, entries);
                            List<Long> ids = entries.stream()
                                    .map(entry -> entry.number("id"))
                                    .toList();
                            database.executeOne(DELETE, Row.of("ids", ids));
                        }
                        idle = entries.isEmpty();
                    });
                    if (idle) {
                        Thread.sleep(IDLE_MILLIS);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) { // they stay in the outbox
                System.err.println("relay: " + e);
            }
        }
    }

    private boolean idle;

    private static void publish(Session session, MessageProducer producer, List<Row> entries) {
        try {
            for (Row entry : entries) {
                TextMessage message = session.createTextMessage(entry.text("eventContent"));
                message.setStringProperty("_AMQ_DUPL_ID", entry.text("eventId"));
                message.setStringProperty("contentType", "application/cloudevents+json; charset=utf-8");
                message.setStringProperty("cloudEvents_type", entry.text("eventType"));
                message.setStringProperty("cloudEvents_subject", entry.text("eventSubject"));
                producer.send(message);
            }
            session.commit();
        } catch (jakarta.jms.JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
