package io.tributary.routes.gateway;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.TraceParent;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageFormatException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Envelopes as JMS messages: the raw bytes are the body of a {@code BytesMessage}, the rest are properties. Never a Java object. */
public final class EnvelopeMessages {
    private EnvelopeMessages() {}

    /** The message that carries an envelope. */
    public static BytesMessage write(Session session, Envelope envelope) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.setStringProperty(EnvelopeProperties.SOURCE, envelope.source());
        message.setStringProperty(EnvelopeProperties.KEY, envelope.key());
        message.setStringProperty(EnvelopeProperties.TRACE, envelope.trace());
        message.setLongProperty(
                EnvelopeProperties.RECEIVED_AT, envelope.receivedAt().toEpochMilli());
        setOptional(message, EnvelopeProperties.CONTENT_TYPE, envelope.contentType());
        setOptional(message, EnvelopeProperties.FILE_NAME, envelope.fileName());
        setOptional(message, TraceParent.NAME, envelope.traceparent());
        message.writeBytes(envelope.body());
        return message;
    }

    /**
     * The envelope in a message.
     *
     * @throws NotAnEnvelopeException if the message does not carry one
     */
    public static Envelope read(Message message) throws JMSException, NotAnEnvelopeException {
        if (!(message instanceof BytesMessage bytes)) {
            throw new NotAnEnvelopeException("expected a BytesMessage");
        }
        if (bytes.getBodyLength() > Integer.MAX_VALUE - 8) {
            throw new NotAnEnvelopeException("its body is larger than 2 GiB");
        }
        try {
            Instant receivedAt = Instant.ofEpochMilli(bytes.getLongProperty(EnvelopeProperties.RECEIVED_AT));
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            return new Envelope(
                    required(bytes, EnvelopeProperties.SOURCE),
                    required(bytes, EnvelopeProperties.KEY),
                    required(bytes, EnvelopeProperties.TRACE),
                    receivedAt,
                    bytes.getStringProperty(EnvelopeProperties.CONTENT_TYPE),
                    bytes.getStringProperty(EnvelopeProperties.FILE_NAME),
                    body,
                    TraceParent.read(bytes.getStringProperty(TraceParent.NAME)).orElse(null));
        } catch (IllegalArgumentException | MessageFormatException e) {
            throw new NotAnEnvelopeException(String.valueOf(e.getMessage()));
        }
    }

    /** A property as text, of whatever type it is; bytes, which clients that do not speak JMS may send, are read as UTF-8. */
    public static @Nullable String text(Message message, String property) throws JMSException {
        Object value = readable(message.getObjectProperty(property));
        return value == null ? null : value.toString();
    }

    /** The properties of a message that the hub knows, of types that JMS has. */
    public static Map<String, Object> properties(Message message) throws JMSException {
        Map<String, Object> properties = new HashMap<>();
        for (Object name : Collections.list((Enumeration<?>) message.getPropertyNames())) {
            if (name.toString().startsWith("tributary_") || name.equals(TraceParent.NAME)) {
                properties.put(name.toString(), readable(message.getObjectProperty(name.toString())));
            }
        }
        return properties;
    }

    private static @Nullable Object readable(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value;
    }

    private static String required(Message message, String property) throws JMSException, NotAnEnvelopeException {
        String value = message.getStringProperty(property);
        if (value == null) {
            throw new NotAnEnvelopeException("property " + property + " is missing");
        }
        return value;
    }

    private static void setOptional(Message message, String property, @Nullable String value) throws JMSException {
        if (value != null) {
            message.setStringProperty(property, value);
        }
    }
}
