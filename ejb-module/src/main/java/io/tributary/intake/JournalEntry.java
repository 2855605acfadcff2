package io.tributary.intake;

import io.tributary.canonical.Envelope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The raw bytes of one delivery, kept for replay and for proof.
 *
 * @param receiptId the record that they are about
 * @param rawSha256 lower-case hex
 * @param mappingVersion version of the mapping that understood them; {@code null} for what was not understood
 */
@SuppressWarnings("ArrayRecordComponent") // see Envelope
public record JournalEntry(
        long id,
        long receiptId,
        String traceId,
        @Nullable String contentType,
        @Nullable String fileName,
        String rawSha256,
        byte[] rawBytes,
        @Nullable String mappingVersion,
        Instant receivedAt) {

    /** The entry for an envelope. */
    static JournalEntry of(long id, long receiptId, Envelope envelope, String sha256, @Nullable String mappingVersion) {
        return new JournalEntry(
                id,
                receiptId,
                envelope.trace(),
                envelope.contentType(),
                envelope.fileName(),
                sha256,
                envelope.body(),
                mappingVersion,
                envelope.receivedAt());
    }

    /** The envelope that was journaled, to be translated again. */
    public Envelope envelope(Receipt receipt) {
        return new Envelope(
                receipt.sourceName(), receipt.intakeKey(), traceId, receivedAt, contentType, fileName, rawBytes);
    }
}
