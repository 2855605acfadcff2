package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.rebuild.JournalRow;
import io.tributary.customer.rebuild.JournalRows;
import io.tributary.intake.Journal;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Receipt;
import java.util.List;

/** The journal is read in the order of receipts, with the bytes that took effect and what they became. */
final class JournalRowsContract implements Contract {

    @Override
    public Class<?> repository() {
        return JournalRows.class;
    }

    @Override
    public void keep(Ground ground) {
        GoldenRecords.SourceRecord record =
                ground.sourceRecord(ground.customer().id());
        Receipt receipt = ground.receipt();
        JournalEntry applied = ground.journal(receipt);
        ground.tell(
                Journal.class,
                rows -> rows.insert(List.of(ground.sample(JournalEntry.class, "receiptId", receipt.id()))));
        List<JournalRow> found = ground.ask(JournalRows.class, rows -> rows.after(record.receiptId() - 1, 2));
        Expect.equal(
                "in order",
                List.of(record.receiptId(), receipt.id()),
                found.stream().map(JournalRow::receiptId).toList());
        Expect.equal("what it became", record.recordContent(), found.get(0).recordContent());
        Expect.equal("without bytes", 0, found.get(0).envelope().body().length);
        Expect.equal(
                "the bytes that took effect",
                applied.rawBytes(),
                found.get(1).envelope().body());
        Expect.equal("no customer", null, found.get(1).sourceRecordId());
        Expect.that(ground.ask(JournalRows.class, JournalRows::count) >= 2, "two messages were applied");
        Expect.that(ground.ask(JournalRows.class, JournalRows::pendingChanges) >= 0, "changes are counted");
    }
}
