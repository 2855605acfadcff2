package io.tributary.web.health;

import io.tributary.routes.gateway.IntakeBound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/**
 * Whether every source's queue is below its bound, so that more is taken of it. Part of {@code /health}, but not of {@code /health/ready}:
 * all other sources go on.
 */
@Startup
@ApplicationScoped
public class IntakeHasRoom implements HealthCheck {
    @Inject
    private IntakeBound bound;

    @Override
    public HealthCheckResponse call() {
        Set<String> full = bound.full();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("intake");
        full.forEach(queue -> response.withData(queue, "nothing more is taken until a fifth is worked off"));
        return response.status(full.isEmpty()).build();
    }
}
