package io.tributary.routes.gateway;

import io.tributary.canonical.Envelope;
import io.tributary.routes.broker.BrokerConnections;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open sessions of the edge, over one connection. A general pool looks destinations up and rolls back at every return, which costs
 * several round-trips for each acceptance; this one sends and commits. After any failure the connection is closed and made anew for the
 * next acceptance.
 */
@ApplicationScoped
class EdgeSessions {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeSessions.class);
    private static final int MAX_SESSIONS = 64;
    private static final int WAIT_SECONDS = 10;

    private final Deque<EdgeSession> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore places = new Semaphore(MAX_SESSIONS, true);

    @Inject
    private BrokerConnections broker;

    private volatile @Nullable Connection connection;

    /** Sends all envelopes in one transaction, or throws and the broker has none of them for sure, or is not known to have them. */
    void send(String queue, List<Envelope> envelopes, boolean noted) {
        takePlace();
        Connection current = null;
        try {
            current = connection();
            EdgeSession session = session(current);
            session.send(queue, envelopes, noted);
            idle.push(session);
        } catch (JMSException | JMSRuntimeException e) {
            discard(current);
            throw new BrokerUnavailableException(e);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BrokerUnavailableException(new JMSException("every session is busy"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException(e);
        }
    }

    private EdgeSession session(Connection current) throws JMSException {
        for (EdgeSession session = idle.poll(); session != null; session = idle.poll()) {
            if (session.isOf(current)) {
                return session;
            }
        }
        return new EdgeSession(current);
    }

    private Connection connection() throws JMSException {
        Connection current = connection;
        return current != null ? current : connect();
    }

    private synchronized Connection connect() throws JMSException {
        Connection current = connection;
        if (current == null) {
            Connection made = broker.plain().createConnection();
            made.setExceptionListener(e -> discard(made));
            connection = made;
            return made;
        }
        return current;
    }

    @PreDestroy
    void close() {
        discard(connection);
    }

    private void discard(@Nullable Connection broken) {
        synchronized (this) {
            if (broken == null || connection != broken) {
                return;
            }
            connection = null;
            idle.clear();
        }
        try {
            broken.close();
        } catch (JMSException | JMSRuntimeException e) {
            LOG.debug("a broken connection could not be closed", e);
        }
    }
}
