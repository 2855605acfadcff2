package io.tributary.routes.operations;

import io.tributary.canonical.EnvelopeProperties;
import io.tributary.routes.gateway.EnvelopeMessages;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
            String queue = EnvelopeMessages.text(message, EnvelopeProperties.DEATH_QUEUE);
            String trace = EnvelopeMessages.text(message, EnvelopeProperties.TRACE);
            return new DeadLetter(
                    trace == null ? message.getJMSMessageID() : trace,
                    EnvelopeMessages.text(message, EnvelopeProperties.SOURCE),
                    EnvelopeMessages.text(message, EnvelopeProperties.KEY),
                    moment(message),
                    EnvelopeMessages.text(message, EnvelopeProperties.DEATH_REASON),
                    queue == null ? EnvelopeMessages.text(message, ORIGINAL_QUEUE) : queue);
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    static DeadLetterContent content(Message message) {
        try {
            return new DeadLetterContent(
                    letter(message),
                    EnvelopeMessages.text(message, EnvelopeProperties.CONTENT_TYPE),
                    EnvelopeMessages.text(message, EnvelopeProperties.FILE_NAME),
                    bytes(message));
        } catch (JMSException e) {
            throw unreadable(e);
        }
    }

    /** Makes a received letter fit to be sent again: same body and envelope, but no attempts and no death. */
    static void revive(Message message) {
        try {
            Map<String, Object> kept = EnvelopeMessages.properties(message);
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
        return message.getObjectProperty(EnvelopeProperties.RECEIVED_AT) instanceof Number millis
                ? Instant.ofEpochMilli(millis.longValue())
                : null;
    }

    private static byte[] bytes(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? new byte[0] : text.getText().getBytes(StandardCharsets.UTF_8);
        }
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
