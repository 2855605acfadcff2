package io.tributary.intake;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the envelopes of a batch by what their receipts say of them. Pure: it is given what is known and changes nothing.
 *
 * <ul>
 *   <li>no receipt: fresh, to be decided on;
 *   <li>a receipt with the same trace, or a trace that is counted already: a redelivery of what was committed, nothing to do;
 *   <li>a quarantined receipt and other bytes: the sender has mended its record, decide again;
 *   <li>any other receipt: a duplicate;
 *   <li>a record that stands earlier in this very batch: later, when that one has been decided on.
 * </ul>
 */
final class Arrivals {
    /** An envelope to be decided on; {@code previous} is the quarantined receipt that it takes over. */
    record Fresh(Envelope envelope, String sha256, @Nullable Receipt previous) {}

    /** An envelope that changes nothing, because {@code first} did. */
    record Repeated(Envelope envelope, String sha256, Receipt first) {}

    private record RecordKey(String source, String key) {}

    final List<Fresh> fresh = new ArrayList<>();
    final List<Repeated> repeated = new ArrayList<>();
    final List<Envelope> later = new ArrayList<>();
    int redelivered;

    private final Set<String> counted;

    /**
     * Sorts a batch.
     *
     * @param known receipts of its records
     * @param counted traces that are noted as duplicates already; needed of those whose receipt is quarantined, where a redelivery would
     *     else be taken for a mended record
     */
    Arrivals(List<Envelope> batch, List<Receipt> known, Set<String> counted) {
        this.counted = counted;
        Map<RecordKey, Receipt> receipts = new HashMap<>();
        known.forEach(receipt -> receipts.put(new RecordKey(receipt.sourceName(), receipt.intakeKey()), receipt));
        Set<RecordKey> seen = new HashSet<>();
        for (Envelope envelope : batch) {
            RecordKey key = new RecordKey(envelope.source(), envelope.key());
            if (seen.add(key)) {
                sort(envelope, receipts.get(key));
            } else {
                later.add(envelope);
            }
        }
    }

    private void sort(Envelope envelope, @Nullable Receipt receipt) {
        if (receipt != null && (receipt.traceId().equals(envelope.trace()) || counted.contains(envelope.trace()))) {
            redelivered++;
            return;
        }
        String sha256 = ContentHash.sha256(envelope.body());
        if (receipt == null || mended(receipt, sha256)) {
            fresh.add(new Fresh(envelope, sha256, receipt));
        } else {
            repeated.add(new Repeated(envelope, sha256, receipt));
        }
    }

    private static boolean mended(Receipt receipt, String sha256) {
        return receipt.receiptState() == Receipt.State.QUARANTINED
                && !receipt.rawSha256().equals(sha256);
    }
}
