package io.tributary.launcher.process;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before something that died is started again: longer each time, from the start again after a good while. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(16);
    private static final Duration GOOD_WHILE = Duration.ofSeconds(10);

    private Duration next = FIRST;

    /** The wait after a death at {@code diedAt} of what was ready for work at {@code readyAt}, or never was. */
    public Duration after(Instant readyAt, Instant diedAt) {
        if (Duration.between(readyAt, diedAt).compareTo(GOOD_WHILE) >= 0) {
            next = FIRST;
        }
        Duration wait = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return wait;
    }
}
