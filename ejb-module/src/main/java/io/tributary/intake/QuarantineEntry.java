package io.tributary.intake;

import java.time.Instant;

/**
 * A record that could not be understood (Invalid Message Channel).
 *
 * @param journalId where its raw bytes are
 * @param reason all problems in one text for people, cut to what the column holds
 * @param problems the same as a JSON array of {@link io.tributary.intake.translation.Problem}
 */
public record QuarantineEntry(
        long id,
        long receiptId,
        long journalId,
        String sourceName,
        State quarantineState,
        String reason,
        String problems,
        Instant quarantinedAt) {

    /** A quarantined record waits until it is replayed with success, discarded, or superseded by a better delivery of the same key. */
    public enum State {
        OPEN,
        REPLAYED,
        DISCARDED,
        SUPERSEDED
    }
}
