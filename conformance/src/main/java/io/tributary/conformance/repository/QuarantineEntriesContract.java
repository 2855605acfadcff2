package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Quarantine;
import io.tributary.intake.QuarantineEntry;
import io.tributary.intake.Receipt;
import io.tributary.operations.OpenEntries;
import io.tributary.operations.QuarantineEntries;
import io.tributary.operations.QuarantinedRecord;
import io.tributary.operations.RawInput;
import java.util.List;
import java.util.Optional;

/** Operators see quarantined records newest first, with what they are about. */
final class QuarantineEntriesContract implements Contract {

    @Override
    public Class<?> repository() {
        return QuarantineEntries.class;
    }

    @Override
    public void keep(Ground ground) {

        String source = "quarantine-desk";
        Receipt receipt = ground.receipt();
        JournalEntry journal = ground.journal(receipt);
        QuarantineEntry older = entry(ground, receipt, journal, source);
        QuarantineEntry newer = entry(ground, receipt, journal, source);
        ground.tell(Quarantine.class, rows -> rows.insert(List.of(older, newer)));
        List<QuarantinedRecord> listed = ground.ask(QuarantineEntries.class, rows -> rows.list(source, "OPEN", 10));
        Expect.equal(
                "newest first",
                List.of(newer.id(), older.id()),
                listed.stream().map(QuarantinedRecord::id).toList());
        Expect.equal(
                "limit",
                1,
                ground.ask(QuarantineEntries.class, rows -> rows.list("%", "%", 1))
                        .size());
        Expect.equal(
                "another state",
                List.of(),
                ground.ask(QuarantineEntries.class, rows -> rows.list(source, "REPLAYED", 9)));
        Expect.equal(
                "waiting",
                List.of(new OpenEntries(source, 2)),
                ground.ask(QuarantineEntries.class, QuarantineEntries::open).stream()
                        .filter(open -> open.sourceName().equals(source))
                        .toList());
        QuarantinedRecord found = ground.ask(QuarantineEntries.class, rows -> rows.find(older.id()))
                .orElseThrow();
        Expect.equal("the listed is the found", listed.get(1), found);
        Expect.equal("key", receipt.intakeKey(), found.key());
        Expect.equal("trace", journal.traceId(), found.trace());
        Expect.equal("received", journal.receivedAt(), found.receivedAt());
        Expect.equal("quarantined", older.quarantinedAt(), found.quarantinedAt());
        Expect.equal("state", "open", found.state());
        Expect.equal("problems", older.problems(), found.problems());
        Expect.equal("resolved", null, found.resolvedAt());
        Expect.equal("none", Optional.empty(), ground.ask(QuarantineEntries.class, rows -> rows.find(-1)));
        RawInput raw = ground.ask(QuarantineEntries.class, rows -> rows.raw(older.id()));
        Expect.equal("bytes", journal.rawBytes(), raw.bytes());
        Expect.equal("hash", journal.rawSha256(), raw.sha256());
    }

    private static QuarantineEntry entry(Ground ground, Receipt receipt, JournalEntry journal, String source) {
        return ground.sample(
                QuarantineEntry.class, "receiptId", receipt.id(), "journalId", journal.id(), "sourceName", source);
    }
}
