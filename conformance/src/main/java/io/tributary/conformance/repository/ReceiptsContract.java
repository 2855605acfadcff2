package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import java.util.List;
import java.util.Optional;

/** Receipts are found by their keys, locked, and decided on anew; duplicates are noted once. */
final class ReceiptsContract implements Contract {

    @Override
    public Class<?> repository() {
        return Receipts.class;
    }

    @Override
    public void keep(Ground ground) {

        Receipt one = ground.receipt();
        Receipt other = ground.receipt();
        ground.holds("CRM_RECEIPT", one);
        Expect.equal(
                "receipts by keys",
                List.of(one, other),
                ground
                        .ask(Receipts.class, rows -> rows.byKeys(List.of(one.intakeKey(), other.intakeKey(), "none")))
                        .stream()
                        .sorted(java.util.Comparator.comparingLong(Receipt::id))
                        .toList());
        Receipt decided = one.decided(
                Receipt.State.QUARANTINED,
                other.traceId(),
                ground.samples().sha256(),
                ground.samples().moment(),
                ground.samples().moment());
        ground.tell(Receipts.class, rows -> {
            Expect.equal("locked receipt", Optional.of(one), rows.lock(one.id()));
            ground.isLocked("CRM_RECEIPT", "ID", one.id());
            rows.update(List.of(decided));
        });
        ground.holds("CRM_RECEIPT", decided);
        ground.holds("CRM_RECEIPT", other);
        Receipts.Duplicate duplicate = ground.sample(Receipts.Duplicate.class, "receiptId", one.id());
        ground.tell(Receipts.class, rows -> rows.insertDuplicates(List.of(duplicate)));
        ground.holds("CRM_DUPLICATE", duplicate);
        Expect.equal(
                "known duplicates",
                List.of(duplicate.traceId()),
                ground.ask(Receipts.class, rows -> rows.knownDuplicates(List.of("none", duplicate.traceId()))));
    }
}
