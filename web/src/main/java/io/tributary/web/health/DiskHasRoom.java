package io.tributary.web.health;

import io.tributary.routes.watch.Disk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether input can still be written down: from a certain degree on the hub's own broker refuses it, until there is room. */
@Readiness
@ApplicationScoped
public class DiskHasRoom implements HealthCheck {
    private static final int PERCENT = 100;

    @Inject
    private Disk disk;

    @Inject
    @ConfigProperty(name = "tributary.watch.disk.limit", defaultValue = "90")
    private int limit;

    @Override
    public HealthCheckResponse call() {
        Disk.Room room = disk.look();
        long used = Math.round(room.used() * PERCENT);
        return HealthCheckResponse.named("disk")
                .status(used < limit)
                .withData("usedPercent", used)
                .withData("limitPercent", limit)
                .withData("freeBytes", room.free())
                .build();
    }
}
