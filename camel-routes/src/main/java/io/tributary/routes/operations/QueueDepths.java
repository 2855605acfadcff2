package io.tributary.routes.operations;

import io.tributary.canonical.IntakeQueues;
import io.tributary.operations.InTransit;
import io.tributary.operations.Period;
import io.tributary.routes.broker.ManagementQueue;
import io.tributary.routes.gateway.BrokerUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Counts messages by source, by asking the broker's management queue; bounded in time. */
@ApplicationScoped
public class QueueDepths {
    private static final List<String> NOT_OF_THE_EDGE =
            List.of(IntakeQueues.CANONICAL, IntakeQueues.ACCEPTED, IntakeQueues.DEAD);

    @Inject
    private ConnectionFactory connections;

    /** For CDI. */
    public QueueDepths() {}

    QueueDepths(ConnectionFactory connections) {
        this.connections = connections;
    }

    /**
     * Counts what is on the broker, of records received in that period.
     *
     * @throws BrokerUnavailableException if the broker does not answer
     */
    public InTransit count(Period period) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                ManagementQueue management = new ManagementQueue(context)) {
            context.start();
            return new InTransit(
                    management.countBySource(List.of(IntakeQueues.ACCEPTED), period),
                    management.countBySource(List.of(IntakeQueues.DEAD), period),
                    inFlight(management, period));
        } catch (JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    /** A queue that is one source's need not be gone through where all its messages count, however long it is. */
    private static Map<String, Long> inFlight(ManagementQueue management, Period period) {
        List<String> mixed = new ArrayList<>(ManagedQueues.INTAKE);
        Map<String, Long> own = new HashMap<>();
        management.depths(IntakeQueues.SOURCE_PREFIX).forEach((queue, depth) -> {
            if (period.limited() && depth > 0) {
                mixed.add(queue);
            } else if (depth > 0) {
                own.put(queue.substring(IntakeQueues.SOURCE_PREFIX.length()), depth);
            }
        });
        Map<String, Long> inFlight = new HashMap<>(management.countBySource(mixed, period));
        own.forEach((source, depth) -> inFlight.merge(source, depth, Long::sum));
        return inFlight;
    }

    /**
     * Names of queues of sources in which something waits.
     *
     * @throws BrokerUnavailableException if the broker does not answer
     */
    public List<String> waitingSourceQueues() {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                ManagementQueue management = new ManagementQueue(context)) {
            context.start();
            return management.depths(IntakeQueues.SOURCE_PREFIX).entrySet().stream()
                    .filter(queue -> queue.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .toList();
        } catch (JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        }
    }

    /**
     * Tells how many messages are in each queue that the edge fills, again and again as long as it is wanted.
     *
     * @throws BrokerUnavailableException if the broker does not answer
     */
    void watch(Consumer<Map<String, Long>> each, BooleanSupplier again) {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                ManagementQueue management = new ManagementQueue(context)) {
            context.start();
            do {
                Map<String, Long> depths = management.depths("intake.");
                depths.keySet().removeAll(NOT_OF_THE_EDGE);
                each.accept(depths);
            } while (again.getAsBoolean());
        } catch (JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        }
    }
}
