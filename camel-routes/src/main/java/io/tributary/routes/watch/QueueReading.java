package io.tributary.routes.watch;

import io.tributary.canonical.IntakeQueues;
import java.time.Duration;

/**
 * What waits in a queue.
 *
 * @param name of the queue
 * @param messages how many, those included that are being delivered or held back
 * @param oldest age of the oldest that waits
 */
public record QueueReading(String name, long messages, Duration oldest) {

    /** Dead letters wait for a person. */
    boolean waitsForTransaction() {
        return !name.equals(IntakeQueues.DEAD);
    }
}
