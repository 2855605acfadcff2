package io.tributary.routes.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.jspecify.annotations.Nullable;

/** Asks the broker's management for depth and age of every intake queue; bounded in time. */
@ApplicationScoped
class BrokerReadings {
    private static final String PREFIX = "intake.";
    private static final String ADDRESS = "activemq.management";
    private static final long TIMEOUT_MILLIS = 5_000;

    @Inject
    private ConnectionFactory connections;

    List<QueueReading> look() {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TemporaryQueue replies = context.createTemporaryQueue();
            try (JMSConsumer consumer = context.createConsumer(replies)) {
                return new Dialogue(context, replies, consumer).queues();
            }
        }
    }

    /** Requests and replies over one context. */
    private record Dialogue(JMSContext context, TemporaryQueue replies, JMSConsumer consumer) {
        List<QueueReading> queues() {
            List<QueueReading> readings = new ArrayList<>();
            for (Object name : names()) {
                String queue = String.valueOf(name);
                if (queue.startsWith(PREFIX)) {
                    long messages = number(ask(ResourceNames.QUEUE + queue, "getMessageCount"));
                    long age = messages == 0 ? 0 : number(ask(ResourceNames.QUEUE + queue, "getFirstMessageAge"));
                    readings.add(new QueueReading(queue, messages, Duration.ofMillis(Math.max(0, age))));
                }
            }
            return readings;
        }

        private List<?> names() {
            Object names = ask(ResourceNames.BROKER, "getQueueNames", "ANYCAST");
            return names instanceof Object[] array ? Arrays.asList(array) : List.of();
        }

        private static long number(@Nullable Object value) {
            return value instanceof Number number ? number.longValue() : 0;
        }

        private @Nullable Object ask(String resource, String operation, Object... parameters) {
            try {
                Message request = context.createMessage();
                JMSManagementHelper.putOperationInvocation(request, resource, operation, parameters);
                request.setJMSReplyTo(replies);
                request.setJMSCorrelationID(UUID.randomUUID().toString());
                context.createProducer().send(context.createQueue(ADDRESS), request);
                Message reply = consumer.receive(TIMEOUT_MILLIS);
                if (reply == null || !JMSManagementHelper.hasOperationSucceeded(reply)) {
                    throw new JMSRuntimeException("the broker's management did not answer " + operation);
                }
                return JMSManagementHelper.getResult(reply);
            } catch (JMSException e) {
                throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
            } catch (Exception e) {
                throw e instanceof RuntimeException unchecked
                        ? unchecked
                        : new JMSRuntimeException("the broker's answer cannot be read", "management", e);
            }
        }
    }
}
