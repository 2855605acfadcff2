package io.tributary.routes.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was given up.
 *
 * @param reason why
 * @param queue the queue that it came from and returns to
 */
public record DeadLetter(
        String trace,
        @Nullable String source,
        @Nullable String key,
        @Nullable Instant receivedAt,
        @Nullable String reason,
        @Nullable String queue) {}
