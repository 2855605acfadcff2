package io.tributary.routes.intake;

import java.time.Duration;

/** Growing delays between attempts: half a second, doubled up to ten. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = FIRST;

    Duration next() {
        Duration delay = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return delay;
    }

    void reset() {
        next = FIRST;
    }
}
