package io.tributary.web.health;

import io.tributary.routes.lifecycle.RunningLoops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * The process answers, and none of the threads has ended that take messages from queues and publish events. It is down only where a new
 * start is the remedy; what the hub depends on is asked by the other checks.
 */
@Liveness
@ApplicationScoped
public class HubIsAlive implements HealthCheck {
    @Inject
    private RunningLoops loops;

    @Override
    public HealthCheckResponse call() {
        int ended = loops.ended();
        return HealthCheckResponse.named("hub")
                .status(ended == 0)
                .withData("consumers", loops.running())
                .withData("ended", ended)
                .build();
    }
}
