package io.tributary.web.health;

import io.tributary.logging.FailureText;
import io.tributary.routes.watch.HubWatch;
import io.tributary.routes.watch.Outages;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.jspecify.annotations.Nullable;

/**
 * Whether the hub can apply input. Part of {@code /health} and {@code /health/started}, but not of {@code /health/ready}: without its
 * database the hub still takes input, which waits on the broker, and a load balancer must not turn it away.
 */
@Startup
@ApplicationScoped
public class DatabaseIsReachable implements HealthCheck {
    private static final int SECONDS = 3;

    @Resource(lookup = "java:app/jdbc/hub")
    private @Nullable DataSource dataSource;

    @Inject
    private Outages outages;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = Objects.requireNonNull(dataSource).getConnection()) {
            if (connection.isValid(SECONDS)) {
                outages.ended(HubWatch.DATABASE);
                return HealthCheckResponse.up("database");
            }
            return down("it does not answer");
        } catch (SQLException e) {
            return down(FailureText.of(e));
        }
    }

    private HealthCheckResponse down(String reason) {
        return Down.since("database", outages.began(HubWatch.DATABASE, clock.instant(), reason));
    }
}
