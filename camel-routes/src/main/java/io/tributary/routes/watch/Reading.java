package io.tributary.routes.watch;

import io.tributary.operations.OpenEntries;
import io.tributary.publication.OutboxBacklog.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was looked up at one moment.
 *
 * @param at that moment (UTC)
 * @param queues the intake queues; {@code null} if the broker did not answer
 * @param inHand when the oldest message that is being applied was received (UTC)
 * @param outbox what waits to be published; {@code null} if the database did not answer
 * @param quarantine what waits in quarantine; empty if the database did not answer
 */
public record Reading(
        Instant at,
        @Nullable List<QueueReading> queues,
        @Nullable Instant inHand,
        @Nullable Waiting outbox,
        List<OpenEntries> quarantine) {

    /** Age of the oldest accepted message that is not applied, wherever it is. */
    public Duration oldestMessage() {
        Duration waiting = queues == null
                ? Duration.ZERO
                : queues.stream()
                        .filter(QueueReading::waitsForTransaction)
                        .map(QueueReading::oldest)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        Duration applying = since(inHand);
        return waiting.compareTo(applying) > 0 ? waiting : applying;
    }

    /** Age of the oldest event that is not published. */
    public Duration oldestEvent() {
        return since(outbox == null ? null : outbox.oldest());
    }

    Duration sinceInHand() {
        return since(inHand);
    }

    Optional<QueueReading> queue(String name) {
        return queues == null
                ? Optional.empty()
                : queues.stream().filter(queue -> queue.name().equals(name)).findFirst();
    }

    private Duration since(@Nullable Instant moment) {
        return moment == null || moment.isAfter(at) ? Duration.ZERO : Duration.between(moment, at);
    }
}
