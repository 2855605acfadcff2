package io.tributary.routes.gateway;

import io.tributary.canonical.Envelope;
import io.tributary.routes.broker.BrokerConnections;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what the edge accepts, over one session. What several callers accept at the same moment goes in one JMS transaction: the broker
 * forces its disk once for all of them. A general pool looks destinations up and rolls back at every return, which costs several
 * round-trips for each acceptance; this one sends and commits. After any failure the connection is closed and made anew for the next
 * acceptance.
 */
@ApplicationScoped
class EdgeSender {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeSender.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GroupCommit group = new GroupCommit(this::transmit, PATIENCE);

    @Inject
    private BrokerConnections broker;

    private volatile @Nullable EdgeSession session;

    /** Sends all envelopes in one transaction, or throws and the broker has none of them for sure, or is not known to have them. */
    void send(String queue, List<Envelope> envelopes, boolean noted) {
        group.commit(new Acceptance(queue, envelopes, noted));
    }

    private void transmit(List<Acceptance> acceptances) {
        EdgeSession current = session;
        boolean committed = false;
        try {
            if (current == null) {
                current = connect();
            }
            current.send(acceptances);
            committed = true;
        } catch (JMSException | JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        } finally {
            if (!committed) {
                discard(current); // with it goes what was sent of the transaction
            }
        }
    }

    private EdgeSession connect() throws JMSException {
        Connection connection = broker.plain().createConnection();
        try {
            EdgeSession made = new EdgeSession(connection);
            connection.setExceptionListener(e -> discard(made));
            session = made;
            return made;
        } catch (JMSException | JMSRuntimeException e) {
            close(connection);
            throw e;
        }
    }

    @PreDestroy
    void close() {
        discard(session);
    }

    private void discard(@Nullable EdgeSession broken) {
        synchronized (this) {
            if (broken == null || session != broken) {
                return;
            }
            session = null;
        }
        close(broken.connection());
    }

    private static void close(Connection broken) {
        try {
            broken.close();
        } catch (JMSException | JMSRuntimeException e) {
            LOG.debug("a broken connection could not be closed", e);
        }
    }
}
