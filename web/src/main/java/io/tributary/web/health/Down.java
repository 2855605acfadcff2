package io.tributary.web.health;

import io.tributary.routes.watch.Outages.Outage;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Answers of checks that found something wrong. */
final class Down {
    private Down() {}

    static HealthCheckResponse since(String name, Outage outage) {
        return HealthCheckResponse.named(name)
                .down()
                .withData("since", outage.since().toString())
                .withData("error", outage.reason())
                .build();
    }
}
