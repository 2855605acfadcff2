package io.tributary.web.health;

import io.tributary.routes.table.TableTroubles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/**
 * Whether the tables of other systems that are sources can be read. Part of {@code /health}, but not of {@code /health/ready}: all other
 * input is still taken.
 */
@Startup
@ApplicationScoped
public class TablesAreReadable implements HealthCheck {
    @Inject
    private TableTroubles troubles;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("tables");
        troubles.all()
                .forEach(trouble ->
                        response.withData(trouble.source(), "since " + trouble.since() + ": " + trouble.reason()));
        return response.status(troubles.all().isEmpty()).build();
    }
}
