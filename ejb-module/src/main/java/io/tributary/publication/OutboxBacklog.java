package io.tributary.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: see how far publication is behind. */
@Stateless
public class OutboxBacklog {
    @Inject
    private Jdbi jdbi;

    /**
     * What waits to be published.
     *
     * @param events how many
     * @param oldest when the oldest of them happened (UTC); {@code null} if none waits
     */
    public record Waiting(long events, @Nullable Instant oldest) {}

    /** What waits now. */
    public Waiting look() {
        return jdbi.withExtension(
                OutboxEntries.class,
                rows -> new Waiting(rows.count(), rows.oldest().orElse(null)));
    }
}
