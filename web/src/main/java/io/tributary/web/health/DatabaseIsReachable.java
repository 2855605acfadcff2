package io.tributary.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("database").status(answers()).build();
        } catch (SQLException e) {
            return HealthCheckResponse.named("database")
                    .down()
                    .withData("error", String.valueOf(e.getMessage()))
                    .build();
        }
    }

    private boolean answers() throws SQLException {
        if (dataSource == null) {
            return false;
        }
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        }
    }
}
