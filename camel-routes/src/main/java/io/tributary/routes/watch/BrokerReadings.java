package io.tributary.routes.watch;

import io.tributary.routes.broker.ManagementQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the broker's management for depth and age of every intake queue; bounded in time. */
@ApplicationScoped
class BrokerReadings {
    private static final String PREFIX = "intake.";

    @Inject
    private ConnectionFactory connections;

    List<QueueReading> look() {
        try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
                ManagementQueue management = new ManagementQueue(context)) {
            context.start();
            List<QueueReading> readings = new ArrayList<>();
            management
                    .depths(PREFIX)
                    .forEach((queue, messages) -> readings.add(new QueueReading(
                            queue, messages, messages == 0 ? Duration.ZERO : management.oldest(queue))));
            return readings;
        }
    }
}
