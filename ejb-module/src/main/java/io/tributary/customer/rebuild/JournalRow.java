package io.tributary.customer.rebuild;

import io.tributary.canonical.Envelope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was applied: the bytes that took effect, and the source record that they became.
 *
 * @param decidedAt when it was applied, or taken over from quarantine (UTC)
 * @param rawBytes {@code null} where they are kept no longer
 * @param sourceRecordId {@code null} where the message says nothing of a customer
 * @param profileId its match profile
 * @param isSingledOut 1 where a steward set it apart
 * @param recordContent what it was understood to say of the customer, as canonical JSON
 * @param factsContent what it was understood to say beside, as canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent") // see Envelope
public record JournalRow(
        long receiptId,
        String sourceName,
        String intakeKey,
        String traceId,
        String rawSha256,
        Instant receivedAt,
        Instant decidedAt,
        @Nullable String contentType,
        @Nullable String fileName,
        byte @Nullable [] rawBytes,
        @Nullable Long sourceRecordId,
        @Nullable Long profileId,
        @Nullable Integer isSingledOut,
        @Nullable String mappingVersion,
        @Nullable String recordContent,
        @Nullable String factsContent) {
    private static final byte[] NOTHING = {};

    /** The message as it came in; without content where its bytes are kept no longer. */
    public Envelope envelope() {
        return new Envelope(
                sourceName,
                intakeKey,
                traceId,
                receivedAt,
                contentType,
                fileName,
                rawBytes == null ? NOTHING : rawBytes);
    }
}
