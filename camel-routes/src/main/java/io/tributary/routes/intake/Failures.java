package io.tributary.routes.intake;

import io.tributary.canonical.EnvelopeProperties;
import io.tributary.logging.LogContext;
import io.tributary.routes.gateway.EnvelopeMessages;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageFormatException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.Map;

/** What is needed to pass a message on after a failure, and to say what the failure was. */
final class Failures {
    private static final int MAX_SUMMARY = 500;

    private Failures() {}

    /** The innermost cause in one line; database messages name constraints and columns, so it says what to look at. */
    static String summary(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        String text = root.getClass().getSimpleName() + ": " + root.getMessage();
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MAX_SUMMARY ? line : line.substring(0, MAX_SUMMARY) + "…";
    }

    /** Ids of a message, for what is logged about it. */
    static LogContext context(String queue, Message message) throws JMSException {
        return LogContext.with("queue", queue)
                .and("source", EnvelopeMessages.text(message, EnvelopeProperties.SOURCE))
                .and("trace", EnvelopeMessages.text(message, EnvelopeProperties.TRACE));
    }

    /** A number that the hub keeps in a property of a message; 0 where there is none. */
    static int count(Message message, String property) throws JMSException {
        try {
            return message.propertyExists(property) ? message.getIntProperty(property) : 0;
        } catch (NumberFormatException | MessageFormatException e) {
            return 0; // not of our making
        }
    }

    /** About how much a body takes, in bytes or characters. */
    static long bodyLength(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            String content = text.getText();
            return content == null ? 0 : content.length();
        }
        return message instanceof BytesMessage bytes ? bytes.getBodyLength() : 0;
    }

    /** A message with the same body and the same properties of ours. */
    static Message copy(Session session, Message message) throws JMSException {
        Message copy;
        if (message instanceof BytesMessage bytes) {
            BytesMessage written = session.createBytesMessage();
            bytes.reset();
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            written.writeBytes(body);
            copy = written;
        } else {
            copy = session.createTextMessage(
                    message.isBodyAssignableTo(String.class) ? message.getBody(String.class) : null);
        }
        for (Map.Entry<String, Object> property :
                EnvelopeMessages.properties(message).entrySet()) {
            copy.setObjectProperty(property.getKey(), property.getValue());
        }
        return copy;
    }
}
