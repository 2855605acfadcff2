package io.tributary.routes.intake;

import java.time.Duration;

/** Growing delays between attempts: each twice the last, up to the longest. */
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    /** Begins with {@code first}, which is no longer than {@code longest}. */
    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** How long to wait now. */
    public Duration next() {
        Duration delay = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return delay;
    }

    /** Begins with the first delay again. */
    public void reset() {
        next = first;
    }
}
