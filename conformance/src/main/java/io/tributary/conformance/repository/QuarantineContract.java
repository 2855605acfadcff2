package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Quarantine;
import io.tributary.intake.QuarantineEntry;
import io.tributary.intake.Receipt;
import java.util.List;
import java.util.Optional;

/** Quarantined records are listed oldest first, locked, mended, closed. */
final class QuarantineContract implements Contract {

    @Override
    public Class<?> repository() {
        return Quarantine.class;
    }

    @Override
    public void keep(Ground ground) {

        String source = "quarantine";
        QuarantineEntry first = entry(ground, source);
        QuarantineEntry second = entry(ground, source);
        QuarantineEntry third = entry(ground, source);
        ground.tell(Quarantine.class, rows -> rows.insert(List.of(first, second, third)));
        ground.holds("CRM_QUARANTINE", first);
        Expect.equal(
                "the two oldest open entries",
                List.of(first.id(), second.id()),
                ground.ask(Quarantine.class, rows -> rows.openIds(source, 2)));
        Expect.that(
                ground.ask(Quarantine.class, rows -> rows.openIds("%", 1000))
                        .containsAll(List.of(first.id(), third.id())),
                "open entries of all sources");
        ground.tell(Quarantine.class, rows -> {
            Expect.equal("locked entry", Optional.of(first), rows.lock(first.id()));
            ground.isLocked("CRM_QUARANTINE", "ID", first.id());
            rows.resolve(
                    first.id(),
                    QuarantineEntry.State.DISCARDED,
                    ground.samples().moment(),
                    "Ольга",
                    "not ours 雨🌊");
            rows.stillWrong(second.id(), "still wrong", "[\"雨🌊\"]");
            rows.supersede(List.of(third.receiptId()), ground.samples().moment());
        });
        Expect.equal(
                "open entries", List.of(second.id()), ground.ask(Quarantine.class, rows -> rows.openIds(source, 10)));
        Optional<QuarantineEntry> mended = ground.ask(Quarantine.class, rows -> rows.lock(second.id()));
        Expect.equal("reason", Optional.of("still wrong"), mended.map(QuarantineEntry::reason));
        Expect.equal("problems", Optional.of("[\"雨🌊\"]"), mended.map(QuarantineEntry::problems));
        Expect.equal(
                "state",
                Optional.of(QuarantineEntry.State.SUPERSEDED),
                ground.ask(Quarantine.class, rows -> rows.lock(third.id())).map(QuarantineEntry::quarantineState));
    }

    private static QuarantineEntry entry(Ground ground, String source) {
        Receipt receipt = ground.receipt();
        JournalEntry journal = ground.journal(receipt);
        return ground.sample(
                QuarantineEntry.class, "receiptId", receipt.id(), "journalId", journal.id(), "sourceName", source);
    }
}
