package io.tributary.systemtests.harness;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.IntFunction;

/** Messages as the hub's edge writes them, with their notes of acceptance, put on the broker faster than the edge could take them. */
public final class Flood {
    private static final int PORTION = 1000;

    private final Hub hub;
    private final String source;
    private final String contentType;

    /** A flood of this source. */
    public Flood(Hub hub, String source, String contentType) {
        this.hub = hub;
        this.source = source;
        this.contentType = contentType;
    }

    /** Puts so many messages there, whose keys and bodies depend on their number. */
    public void send(int messages, IntFunction<String> key, IntFunction<String> body) {
        try (JMSContext jms = hub.broker().createContext(JMSContext.SESSION_TRANSACTED)) {
            Queue queue = jms.createQueue("intake.source." + source);
            Queue notes = jms.createQueue("intake.accepted");
            JMSProducer producer = jms.createProducer();
            for (int i = 0; i < messages; i++) {
                String trace = UUID.randomUUID().toString();
                BytesMessage message = jms.createBytesMessage();
                envelope(message, trace);
                message.setStringProperty("tributary_key", key.apply(i));
                message.setStringProperty("tributary_content_type", contentType);
                message.writeBytes(body.apply(i).getBytes(StandardCharsets.UTF_8));
                Message note = jms.createMessage();
                envelope(note, trace);
                producer.send(queue, message);
                producer.send(notes, note);
                if (i % PORTION == PORTION - 1) {
                    jms.commit();
                }
            }
            jms.commit();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private void envelope(Message message, String trace) throws JMSException {
        message.setStringProperty("tributary_source", source);
        message.setStringProperty("tributary_trace", trace);
        message.setLongProperty("tributary_received_at", System.currentTimeMillis());
    }
}
