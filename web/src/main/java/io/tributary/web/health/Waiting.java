package io.tributary.web.health;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Answers of checks whether something waits too long. */
final class Waiting {
    private Waiting() {}

    static HealthCheckResponse answer(String name, Duration oldest, Duration running, Duration limit) {
        return HealthCheckResponse.named(name)
                .status(oldest.compareTo(limit) <= 0 || running.compareTo(limit) <= 0)
                .withData("oldestSeconds", oldest.toSeconds())
                .withData("limitSeconds", limit.toSeconds())
                .build();
    }
}
