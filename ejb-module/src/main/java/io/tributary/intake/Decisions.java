package io.tributary.intake;

import io.tributary.canonical.Envelope;
import io.tributary.intake.Arrivals.Fresh;
import io.tributary.intake.Receipts.Duplicate;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.intake.translation.Problem;
import io.tributary.intake.translation.Translation;
import io.tributary.persistence.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was decided on the fresh arrivals of a batch, and the rows that say so. */
final class Decisions {
    private static final int MAX_REASON = 1000;

    private final Ids ids;
    private final Instant now;
    private final List<Receipt> newReceipts = new ArrayList<>();
    private final List<Receipt> takenOver = new ArrayList<>();
    private final List<Duplicate> superseded = new ArrayList<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<QuarantineEntry> quarantine = new ArrayList<>();
    private final List<Understood> understood = new ArrayList<>();

    Decisions(Ids ids, Instant now) {
        this.ids = ids;
        this.now = now;
    }

    void add(Fresh arrival, Translation translation) {
        Envelope envelope = arrival.envelope();
        if (translation instanceof Translation.Canonical canonical) {
            long receiptId = receipt(arrival, Receipt.State.APPLIED);
            journal(arrival, receiptId, canonical.mappingVersion());
            understood.add(new Understood(receiptId, envelope, canonical.message(), canonical.mappingVersion()));
        } else if (translation instanceof Translation.Quarantined quarantined) {
            long receiptId = receipt(arrival, Receipt.State.QUARANTINED);
            long journalId = journal(arrival, receiptId, null);
            quarantine.add(new QuarantineEntry(
                    ids.next(),
                    receiptId,
                    journalId,
                    envelope.source(),
                    QuarantineEntry.State.OPEN,
                    reason(quarantined.problems()),
                    CanonicalJson.write(quarantined.problems()),
                    now));
        }
    }

    private long receipt(Fresh arrival, Receipt.State state) {
        Envelope envelope = arrival.envelope();
        Receipt previous = arrival.previous();
        if (previous == null) {
            Receipt receipt = new Receipt(
                    ids.next(),
                    envelope.source(),
                    envelope.key(),
                    envelope.trace(),
                    state,
                    arrival.sha256(),
                    envelope.receivedAt(),
                    now);
            newReceipts.add(receipt);
            return receipt.id();
        }
        takenOver.add(previous.decided(state, envelope.trace(), arrival.sha256(), envelope.receivedAt(), now));
        superseded.add(new Duplicate(
                previous.traceId(), previous.id(), previous.sourceName(), previous.rawSha256(), previous.receivedAt()));
        return previous.id();
    }

    private long journal(Fresh arrival, long receiptId, @Nullable String mappingVersion) {
        JournalEntry entry =
                JournalEntry.of(ids.next(), receiptId, arrival.envelope(), arrival.sha256(), mappingVersion);
        journal.add(entry);
        return entry.id();
    }

    void write(Handle handle) {
        Receipts receipts = handle.attach(Receipts.class);
        receipts.insert(newReceipts);
        if (!takenOver.isEmpty()) {
            receipts.update(takenOver);
            receipts.insertDuplicates(superseded);
            handle.attach(Quarantine.class)
                    .supersede(takenOver.stream().map(Receipt::id).toList(), now);
        }
        handle.attach(Journal.class).insert(journal);
        handle.attach(Quarantine.class).insert(quarantine);
    }

    List<Understood> understood() {
        return understood;
    }

    int quarantined() {
        return quarantine.size();
    }

    static String reason(List<Problem> problems) {
        String reason = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON - 1) + "…";
    }
}
