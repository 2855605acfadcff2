package io.tributary.routes.intake;

import java.time.Duration;

/**
 * How a batch is gathered.
 *
 * @param most messages in it
 * @param patience how long the first waits for others to come with it; much costs time when there is little to do, and saves work when there is more
 */
public record Gathering(int most, Duration patience) {
    /** Hardly felt by anybody who waits, and enough to share a transaction with what comes at the same moment. */
    private static final Duration SHORT = Duration.ofMillis(12);

    /** Of messages that somebody waits for. */
    public static Gathering prompt(int most) {
        return new Gathering(most, SHORT);
    }
}
