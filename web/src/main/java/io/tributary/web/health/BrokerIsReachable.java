package io.tributary.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the hub can take input: without its broker, everything outside is told to try again. */
@Readiness
@ApplicationScoped
public class BrokerIsReachable implements HealthCheck {
    @Inject
    private ConnectionFactory connections;

    @Override
    public HealthCheckResponse call() {
        try (JMSContext context = connections.createContext()) {
            context.createTemporaryQueue().delete();
            return HealthCheckResponse.up("broker");
        } catch (JMSRuntimeException | JMSException e) {
            return HealthCheckResponse.named("broker")
                    .down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
