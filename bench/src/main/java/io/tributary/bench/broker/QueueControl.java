package io.tributary.bench.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;

/** Holds queues back and lets them go, through the broker's management, which treats all consumers alike. */
public final class QueueControl implements AutoCloseable {
    private static final long TIMEOUT_MILLIS = 30_000;

    private final JMSContext context;
    private final TemporaryQueue replies;
    private final JMSConsumer consumer;

    QueueControl(ConnectionFactory connections) {
        context = connections.createContext();
        replies = context.createTemporaryQueue();
        consumer = context.createConsumer(replies);
    }

    /** Makes a queue unless it is there. */
    public void create(String queue) {
        context.createConsumer(context.createQueue(queue), "NOBODY = 'asks'").close();
    }

    /** From now on nobody gets a message of the queue. */
    public void pause(String queue) {
        ask(queue, "pause");
    }

    /** Lets it go. */
    public void resume(String queue) {
        ask(queue, "resume");
    }

    /** Messages that wait or are with a consumer that has not committed. */
    public long count(String queue) {
        return ((Number) ask(queue, "countMessages")).longValue();
    }

    /** Throws away what is in a queue. */
    public void empty(String queue) {
        ask(queue, "removeAllMessages");
    }

    private Object ask(String queue, String operation, Object... parameters) {
        try {
            Message request = context.createMessage();
            JMSManagementHelper.putOperationInvocation(request, ResourceNames.QUEUE + queue, operation, parameters);
            request.setJMSReplyTo(replies);
            context.createProducer().send(context.createQueue("activemq.management"), request);
            Message reply = consumer.receive(TIMEOUT_MILLIS);
            if (reply == null || !JMSManagementHelper.hasOperationSucceeded(reply)) {
                throw new IllegalStateException("the broker did not %s %s: %s"
                        .formatted(
                                operation, queue, reply == null ? "no answer" : JMSManagementHelper.getResult(reply)));
            }
            return JMSManagementHelper.getResult(reply);
        } catch (JMSException e) {
            throw new IllegalStateException(operation + " " + queue, e);
        } catch (Exception e) { // the management helper declares it
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(operation, e);
        }
    }

    @Override
    public void close() throws JMSException {
        consumer.close();
        replies.delete();
        context.close();
    }
}
