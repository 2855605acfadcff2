package io.tributary.routes.gateway;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.IntakeQueues;
import jakarta.jms.Connection;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;

/** A transacted session that stays open between acceptances, so that a group of them costs a single round-trip: the commit. */
final class EdgeSession {
    private static final Destination NOTES = new ActiveMQQueue(IntakeQueues.ACCEPTED);

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    /** Kept, since the broker's client asks it about each destination that it has not seen. */
    private final Map<String, Destination> queues = new HashMap<>();

    EdgeSession(Connection connection) throws JMSException {
        this.connection = connection;
        this.session = connection.createSession(Session.SESSION_TRANSACTED);
        this.producer = session.createProducer(null);
    }

    boolean isOf(Connection other) {
        return connection == other;
    }

    /**
     * Sends all in one transaction; returns when the broker has them on disk.
     *
     * @throws BrokerRefusedException if the broker says no; this session is then closed, the connection is sound
     * @throws JMSException if nobody knows what the broker has
     */
    void send(List<Acceptance> acceptances) throws JMSException {
        try {
            transmit(acceptances);
        } catch (JMSException e) {
            if (!BrokerRefusedException.isRefusal(e)) {
                throw e;
            }
            session.close();
            throw new BrokerRefusedException(e);
        }
    }

    private void transmit(List<Acceptance> acceptances) throws JMSException {
        for (Acceptance acceptance : acceptances) {
            Destination queue = queues.computeIfAbsent(acceptance.queue(), name -> new ActiveMQQueue(name));
            for (Envelope envelope : acceptance.envelopes()) {
                producer.send(queue, EnvelopeMessages.write(session, envelope));
                if (acceptance.noted()) {
                    producer.send(NOTES, note(envelope));
                }
            }
        }
        session.commit();
    }

    private Message note(Envelope envelope) throws JMSException {
        Message note = session.createMessage();
        note.setStringProperty(EnvelopeProperties.TRACE, envelope.trace());
        note.setStringProperty(EnvelopeProperties.SOURCE, envelope.source());
        note.setLongProperty(
                EnvelopeProperties.RECEIVED_AT, envelope.receivedAt().toEpochMilli());
        return note;
    }
}
