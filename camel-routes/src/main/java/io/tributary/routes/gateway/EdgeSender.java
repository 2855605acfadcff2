package io.tributary.routes.gateway;

import io.tributary.canonical.Envelope;
import io.tributary.routes.broker.BrokerConnections;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the edge accepts, over a few sessions of one connection. What several callers accept at the same moment goes in one JMS
 * transaction. A general pool looks destinations up and rolls back at every return, which costs several round-trips for each acceptance; this
 * one sends and commits. Unless the broker has said what it refuses, the connection is closed after a failure and made anew for the next
 * acceptance.
 */
@ApplicationScoped
class EdgeSender {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeSender.class);
    private static final int SESSIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GroupCommit group = new GroupCommit(this::transmit, SESSIONS, PATIENCE);
    private final Deque<EdgeSession> idle = new ConcurrentLinkedDeque<>();

    @Inject
    private BrokerConnections broker;

    @Resource
    private @Nullable ManagedExecutorService background;

    private volatile @Nullable Connection connection;

    /** Sends all envelopes in one transaction, or throws and the broker has none of them for sure, or is not known to have them. */
    void send(String queue, List<Envelope> envelopes, boolean noted) {
        group.commit(new Acceptance(queue, envelopes, noted));
    }

    private void transmit(List<Acceptance> acceptances) {
        Connection current = null;
        boolean sound = false;
        try {
            current = connection();
            EdgeSession session = session(current);
            session.send(acceptances);
            idle.push(session);
            sound = true;
        } catch (BrokerRefusedException e) {
            sound = true;
            throw e;
        } catch (JMSException | JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        } finally {
            if (!sound) {
                discard(current); // with it goes what was sent of the transaction
            }
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
        Connection current = connection;
        if (current != null && forget(current)) {
            close(current);
        }
    }

    /** A broker that does not answer lets whoever says good-bye wait as well, for each of the sessions; who brings something must not wait for that. */
    private void discard(@Nullable Connection broken) {
        if (broken != null && forget(broken)) {
            Objects.requireNonNull(background).execute(() -> close(broken));
        }
    }

    private synchronized boolean forget(Connection broken) {
        if (connection != broken) {
            return false;
        }
        connection = null;
        idle.clear();
        return true;
    }

    private static void close(Connection broken) {
        try {
            broken.close();
        } catch (JMSException | JMSRuntimeException e) {
            LOG.debug("a broken connection could not be closed", e);
        }
    }
}
