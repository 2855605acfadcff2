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

    private static final int LONGEST_NAME = 255;

    /** The entry for an envelope. Longer names of types and files than anybody needs are cut. */
    static JournalEntry of(long id, long receiptId, Envelope envelope, String sha256, @Nullable String mappingVersion) {
        return new JournalEntry(
                id,
                receiptId,
                envelope.trace(),
                shortened(envelope.contentType()),
                shortened(envelope.fileName()),
                sha256,
                envelope.body(),
                mappingVersion,
                envelope.receivedAt());
    }

    private static @Nullable String shortened(@Nullable String name) {
        if (name == null || name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean halves = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, halves ? LONGEST_NAME - 1 : LONGEST_NAME);
    }

    /** The envelope that was journaled, to be translated again. */
    public Envelope envelope(Receipt receipt) {
        return new Envelope(
                receipt.sourceName(), receipt.intakeKey(), traceId, receivedAt, contentType, fileName, rawBytes);
    }
}
