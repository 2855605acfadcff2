package io.tributary.bench.intake.traffic;

import io.tributary.bench.broker.BenchBroker;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.IntakeQueues;
import io.tributary.routes.gateway.EnvelopeMessages;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts forms into the queue as the hub's edge does: the envelope, and with it a note of its acceptance. */
public final class Preload {
    private static final int IN_A_TRANSACTION = 500;

    private Preload() {}

    /** Sends them in their order; they are on the broker's disk when it returns. */
    public static void send(BenchBroker broker, List<Form> forms) throws JMSException {
        try (Connection connection = broker.connections().createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(null);
            Queue queue = session.createQueue(Form.QUEUE);
            Queue notes = session.createQueue(IntakeQueues.ACCEPTED);
            int waiting = 0;
            for (Form form : forms) {
                Envelope envelope = envelope(form, Instant.now());
                producer.send(queue, EnvelopeMessages.write(session, envelope));
                producer.send(notes, note(session, envelope));
                if (++waiting % IN_A_TRANSACTION == 0) {
                    session.commit();
                }
            }
            session.commit();
        }
    }

    /** An envelope with a trace of its own. */
    public static Envelope envelope(Form form, Instant receivedAt) {
        return new Envelope(
                Form.SOURCE,
                form.key(),
                UUID.randomUUID().toString(),
                receivedAt,
                Form.CONTENT_TYPE,
                null,
                form.body());
    }

    /** The note that the edge sends along. */
    public static Message note(Session session, Envelope envelope) throws JMSException {
        Message note = session.createMessage();
        note.setStringProperty(EnvelopeProperties.TRACE, envelope.trace());
        note.setStringProperty(EnvelopeProperties.SOURCE, envelope.source());
        note.setLongProperty(
                EnvelopeProperties.RECEIVED_AT, envelope.receivedAt().toEpochMilli());
        return note;
    }
}
