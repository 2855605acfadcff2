package io.tributary.routes.broker;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.canonical.EnvelopeProperties;
import io.tributary.operations.Period;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;

/** Request-Reply with the broker's management queue. */
public final class ManagementQueue implements AutoCloseable {
    private static final String ADDRESS = "activemq.management";
    private static final long TIMEOUT_MILLIS = 5_000;
    private static final int MOST_QUEUES = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JMSContext context;
    private final TemporaryQueue replies;
    private final JMSConsumer consumer;

    /** A dialogue over this context, whose connection must be started. */
    public ManagementQueue(JMSContext context) {
        this.context = context;
        this.replies = context.createTemporaryQueue();
        this.consumer = context.createConsumer(replies);
    }

    /** Messages in some queues, whether they wait, are being delivered or are held back for redelivery, by the source that they name. */
    public Map<String, Long> countBySource(List<String> queues, Period period) {
        Map<String, Long> sums = new HashMap<>();
        for (String queue : queues) {
            counts(queue, "countMessages", period).forEach((source, count) -> sums.merge(source, count, Long::sum));
            counts(queue, "countDeliveringMessages", period)
                    .forEach((source, count) -> sums.merge(source, count, Long::sum));
            heldBack(queue, period).forEach(source -> sums.merge(source, 1L, Long::sum));
        }
        return sums;
    }

    /**
     * How many messages are in each queue whose name begins so, wherever they are: in memory, on disk, with a consumer, held back. One call,
     * and one that goes through no message.
     */
    public Map<String, Long> depths(String prefix) {
        Map<String, Long> depths = new HashMap<>();
        String wanted = "{\"field\":\"name\",\"operation\":\"CONTAINS\",\"value\":\"" + prefix + "\"}";
        Queues queues = read(ask(ResourceNames.BROKER, "listQueues", wanted, 1, MOST_QUEUES), new TypeReference<>() {});
        queues.data().stream()
                .filter(queue -> String.valueOf(queue.get("name")).startsWith(prefix))
                .forEach(queue -> depths.put(
                        String.valueOf(queue.get("name")), Long.parseLong(String.valueOf(queue.get("messageCount")))));
        return depths;
    }

    /** Age of the first message of a queue. */
    public Duration oldest(String queue) {
        long millis = ((Number) ask(ResourceNames.QUEUE + queue, "getFirstMessageAge")).longValue();
        return Duration.ofMillis(Math.max(0, millis));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Queues(List<Map<String, Object>> data) {}

    private Map<String, Long> counts(String queue, String operation, Period period) {
        Object json = ask(ResourceNames.QUEUE + queue, operation, filter(period), EnvelopeProperties.SOURCE);
        Map<String, Long> counts = new HashMap<>(read(json, new TypeReference<Map<String, Long>>() {}));
        counts.remove("null");
        return counts;
    }

    /** The sources of messages that the broker keeps back until their redelivery is due; its counts leave them out. */
    private List<String> heldBack(String queue, Period period) {
        List<Map<String, Object>> messages = read(
                ask(ResourceNames.QUEUE + queue, "listScheduledMessagesAsJSON"),
                new TypeReference<List<Map<String, Object>>>() {});
        return messages.stream()
                .filter(message -> message.containsKey(EnvelopeProperties.SOURCE))
                .filter(message -> !period.limited() || period.includes(receivedAt(message)))
                .map(message -> String.valueOf(message.get(EnvelopeProperties.SOURCE)))
                .toList();
    }

    private static Instant receivedAt(Map<String, Object> message) {
        Object millis = message.getOrDefault(EnvelopeProperties.RECEIVED_AT, 0);
        return Instant.ofEpochMilli(Long.parseLong(millis.toString()));
    }

    private static String filter(Period period) {
        return period.limited()
                ? EnvelopeProperties.RECEIVED_AT + " >= " + period.from().toEpochMilli() + " AND "
                        + EnvelopeProperties.RECEIVED_AT + " < " + period.to().toEpochMilli()
                : "";
    }

    private static <T> T read(Object json, TypeReference<T> type) {
        try {
            return JSON.readValue(json.toString(), type);
        } catch (JsonProcessingException e) {
            throw new JMSRuntimeException("the broker's count cannot be read", "management", e);
        }
    }

    private Object ask(String resource, String operation, Object... parameters) {
        try {
            Message request = context.createMessage();
            JMSManagementHelper.putOperationInvocation(request, resource, operation, parameters);
            String correlation = UUID.randomUUID().toString();
            request.setJMSReplyTo(replies);
            request.setJMSCorrelationID(correlation);
            context.createProducer().send(context.createQueue(ADDRESS), request);
            Message reply = consumer.receive(TIMEOUT_MILLIS);
            if (reply == null) {
                throw new JMSRuntimeException(
                        "the broker's management did not answer within " + TIMEOUT_MILLIS + " ms");
            }
            if (!JMSManagementHelper.hasOperationSucceeded(reply)) {
                throw new JMSRuntimeException("the broker refused " + operation + " of " + resource + ": "
                        + JMSManagementHelper.getResult(reply));
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

    @Override
    public void close() {
        consumer.close();
        try {
            replies.delete();
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
