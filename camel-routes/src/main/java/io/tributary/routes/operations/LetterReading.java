package io.tributary.routes.operations;

import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.TraceParent;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JMS properties of dead letters and takes away those that say that they are dead. */
final class LetterReading {
    /** Set by Artemis on messages that it gave up by itself. */
    private static final String ORIGINAL_QUEUE = "_AMQ_ORIG_QUEUE";

    private LetterReading() {}

    static DeadLetter letter(Message message) {
        try {
            String queue = message.getStringProperty(EnvelopeProperties.DEATH_QUEUE);
            String trace = message.getStringProperty(EnvelopeProperties.TRACE);
            return new DeadLetter(
                    trace == null ? message.getJMSMessageID() : trace,
                    message.getStringProperty(EnvelopeProperties.SOURCE),
                    message.getStringProperty(EnvelopeProperties.KEY),
                    moment(message),
                    message.getStringProperty(EnvelopeProperties.DEATH_REASON),
                    queue == null ? message.getStringProperty(ORIGINAL_QUEUE) : queue);
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    static DeadLetterContent content(Message message) {
        try {
            return new DeadLetterContent(
                    letter(message),
                    message.getStringProperty(EnvelopeProperties.CONTENT_TYPE),
                    message.getStringProperty(EnvelopeProperties.FILE_NAME),
                    bytes(message));
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    /** Makes a received letter fit to be sent again: same body and envelope, but no attempts and no death. */
    static void revive(Message message) {
        try {
            Map<String, Object> kept = new HashMap<>();
            for (Object name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
                if (name.toString().startsWith("tributary_") || TraceParent.NAME.equals(name)) {
                    kept.put(name.toString(), message.getObjectProperty(name.toString()));
                }
            }
            List.of(
                            EnvelopeProperties.ATTEMPTS,
                            EnvelopeProperties.PUT_OFF,
                            EnvelopeProperties.DEATH_QUEUE,
                            EnvelopeProperties.DEATH_REASON)
                    .forEach(kept::remove);
            message.clearProperties();
            for (Map.Entry<String, Object> property : kept.entrySet()) {
                message.setObjectProperty(property.getKey(), property.getValue());
            }
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    private static @Nullable Instant moment(Message message) throws JMSException {
        return message.propertyExists(EnvelopeProperties.RECEIVED_AT)
                ? Instant.ofEpochMilli(message.getLongProperty(EnvelopeProperties.RECEIVED_AT))
                : null;
    }

    private static byte[] bytes(Message message) throws JMSException {
        if (!(message instanceof BytesMessage body)) {
            return new byte[0];
        }
        byte[] bytes = new byte[Math.toIntExact(body.getBodyLength())];
        body.readBytes(bytes);
        return bytes;
    }

    private static JMSRuntimeException unreadable(JMSException e) {
        return new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
}
