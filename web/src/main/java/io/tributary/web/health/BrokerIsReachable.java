package io.tributary.web.health;

import io.tributary.logging.FailureText;
import io.tributary.routes.watch.HubWatch;
import io.tributary.routes.watch.Outages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the hub can take input: without its broker, everything outside is told to try again. */
@Readiness
@ApplicationScoped
public class BrokerIsReachable implements HealthCheck {
    @Inject
    private ConnectionFactory connections;

    @Inject
    private Outages outages;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        try (JMSContext context = connections.createContext()) {
            context.createTemporaryQueue(); // goes with its connection
            outages.ended(HubWatch.BROKER);
            return HealthCheckResponse.up("broker");
        } catch (JMSRuntimeException e) {
            return Down.since("broker", outages.began(HubWatch.BROKER, clock.instant(), FailureText.of(e)));
        }
    }
}
