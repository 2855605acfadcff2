package io.tributary.intake;

import java.time.Instant;

/**
 * What became of one record of a source (Idempotent Receiver).
 *
 * @param sourceName with {@code intakeKey}, what makes a record the same record
 * @param traceId the delivery that took effect
 * @param rawSha256 of the bytes that were decided on, as lower-case hex
 * @param receivedAt when the hub accepted that delivery (UTC)
 * @param decidedAt when it was decided on (UTC)
 */
public record Receipt(
        long id,
        String sourceName,
        String intakeKey,
        String traceId,
        State receiptState,
        String rawSha256,
        Instant receivedAt,
        Instant decidedAt) {

    /** A record's way: understood and applied, or quarantined until somebody replays or discards it. */
    public enum State {
        APPLIED,
        QUARANTINED,
        DISCARDED
    }

    /** The same receipt after a new decision. */
    public Receipt decided(State state, String trace, String sha256, Instant received, Instant now) {
        return new Receipt(id, sourceName, intakeKey, trace, state, sha256, received, now);
    }
}
