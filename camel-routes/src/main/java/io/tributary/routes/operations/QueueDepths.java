package io.tributary.routes.operations;

import io.tributary.canonical.IntakeQueues;
import io.tributary.operations.InTransit;
import io.tributary.operations.Period;
import io.tributary.routes.gateway.BrokerUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.List;

/** Counts messages by source, by asking the broker's management queue; bounded in time. */
@ApplicationScoped
public class QueueDepths {
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
                    management.countBySource(ManagedQueues.INTAKE, period));
        } catch (JMSRuntimeException e) {
            throw new BrokerUnavailableException(e);
        }
    }
}
