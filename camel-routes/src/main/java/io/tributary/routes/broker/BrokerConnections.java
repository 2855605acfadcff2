package io.tributary.routes.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * Connections to the broker. The pooled ones are for senders: they fail at once when the broker is away, so that whoever waits outside
 * is told. The plain ones are for consumers, which keep theirs and wait.
 */
@ApplicationScoped
public class BrokerConnections {
    private static final int CALL_TIMEOUT_MILLIS = 10_000;
    /** After so long a silence, broker and hub give each other up. */
    private static final long TIME_TO_LIVE_MILLIS = 30_000;

    private static final int MAX_SENDER_CONNECTIONS = 2;
    private static final int CONFIRMATION_WINDOW_BYTES = 1024 * 1024; // without it asynchronous sends are not confirmed
    /** What one consumer may hold that another could take: a batch or two of small messages, not a thousand. */
    private static final int CONSUMER_WINDOW_BYTES = 256 * 1024;

    private static final int MAX_SESSIONS = 200;

    @Inject
    @ConfigProperty(name = "tributary.broker.url")
    private String url;

    @Inject
    @ConfigProperty(name = "tributary.broker.user")
    private String user;

    @Inject
    @ConfigProperty(name = "tributary.broker.password")
    private String password;

    /** A pool for senders. */
    @Produces
    @ApplicationScoped
    public ConnectionFactory senders() {
        ActiveMQConnectionFactory factory = plain();
        factory.setConfirmationWindowSize(CONFIRMATION_WINDOW_BYTES);
        JmsPoolConnectionFactory pool = new PooledSenders();
        pool.setConnectionFactory(factory);
        pool.setMaxConnections(MAX_SENDER_CONNECTIONS);
        pool.setMaxSessionsPerConnection(MAX_SESSIONS);
        pool.setBlockIfSessionPoolIsFull(true);
        pool.setBlockIfSessionPoolIsFullTimeout(CALL_TIMEOUT_MILLIS);
        return pool;
    }

    void close(@Disposes ConnectionFactory senders) {
        if (senders instanceof JmsPoolConnectionFactory pool) {
            pool.stop();
        }
    }

    /**
     * A factory whose connections belong to the caller. They have no confirmation window: with one, the broker keeps what a client has
     * fetched until its time to live is over, hoping for the client to come back, although its process is dead.
     */
    public ActiveMQConnectionFactory plain() {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url, user, password);
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setCallTimeout(CALL_TIMEOUT_MILLIS);
        factory.setConnectionTTL(TIME_TO_LIVE_MILLIS);
        factory.setClientFailureCheckPeriod(TIME_TO_LIVE_MILLIS / 3);
        factory.setConsumerWindowSize(CONSUMER_WINDOW_BYTES);
        return factory;
    }

    /** CDI proxies need a class with a constructor without parameters that they may extend. */
    static class PooledSenders extends JmsPoolConnectionFactory {}
}
