package io.tributary.systemtests.harness;

import jakarta.jms.BytesMessage;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * Another system that sends canonical JSON to the hub's broker.
 *
 * @param connections to the broker
 */
public record Partner(ConnectionFactory connections) {
    private static final String QUEUE = "intake.canonical";

    /** A partner of this hub. */
    public static Partner of(Hub hub) {
        return new Partner(hub.broker());
    }

    /** Sends a text message with these properties. */
    public void text(String json, Map<String, String> properties) {
        send(jms -> jms.createTextMessage(json), properties);
    }

    /** Sends a bytes message with these properties. */
    public void bytes(String json, Map<String, String> properties) {
        send(
                jms -> {
                    try {
                        BytesMessage message = jms.createBytesMessage();
                        message.writeBytes(json.getBytes(StandardCharsets.UTF_8));
                        return message;
                    } catch (JMSException e) {
                        throw new IllegalStateException(e);
                    }
                },
                properties);
    }

    /** Sends a message without body. */
    public void empty(Map<String, String> properties) {
        send(JMSContext::createMessage, properties);
    }

    private void send(Function<JMSContext, Message> message, Map<String, String> properties) {
        try (JMSContext jms = connections.createContext()) {
            Message sent = message.apply(jms);
            for (Map.Entry<String, String> property : properties.entrySet()) {
                sent.setStringProperty(property.getKey(), property.getValue());
            }
            jms.createProducer().send(jms.createQueue(QUEUE), sent);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
