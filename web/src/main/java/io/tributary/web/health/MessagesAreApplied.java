package io.tributary.web.health;

import io.tributary.routes.watch.HubWatch;
import io.tributary.routes.watch.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * Whether no accepted message waits too long for its transaction. A hub that has just started is not blamed for what waited before. Part of
 * {@code /health}, but not of {@code /health/ready}: input is still taken.
 */
@Startup
@ApplicationScoped
public class MessagesAreApplied implements HealthCheck {
    @Inject
    private HubWatch watch;

    @Inject
    @ConfigProperty(name = "tributary.watch.message.limit", defaultValue = "PT15M")
    private Duration limit = Duration.ofMinutes(15);

    @Override
    public HealthCheckResponse call() {
        Duration oldest = watch.latest().map(Reading::oldestMessage).orElse(Duration.ZERO);
        return Waiting.answer("messages", oldest, watch.running(), limit);
    }
}
