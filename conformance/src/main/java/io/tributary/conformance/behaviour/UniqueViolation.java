package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Expect;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import io.tributary.persistence.DatabaseFailure;
import java.util.ArrayList;
import java.util.List;

/** A key that another transaction has just used is a lost race; the batch in which it stood leaves nothing behind. */
public final class UniqueViolation implements Check {

    @Override
    public String name() {
        return "unique-violation";
    }

    @Override
    public String purpose() {
        return "a key that is taken already is known as a lost race, and its batch leaves nothing behind";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        Receipt taken = ground.receipt();
        List<Receipt> batch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batch.add(
                    i == 10
                            ? ground.sample(Receipt.class, "intakeKey", taken.intakeKey())
                            : ground.sample(Receipt.class));
        }
        long before = ground.count("CRM_RECEIPT");
        try {
            ground.tell(Receipts.class, rows -> rows.insert(batch));
            return Finding.failed(
                    "the same key was taken twice", "The unique key of CRM_RECEIPT is missing: see the migration.");
        } catch (RuntimeException e) {
            Expect.equal("rows of a batch that failed", 0L, ground.count("CRM_RECEIPT") - before);
            return bench.product().meaning(e) == DatabaseFailure.RACE
                    ? Finding.passed("known as a lost race: " + Words.of(e))
                    : Finding.failed(
                            "the hub does not know this as a lost race: " + Words.of(e), "Please report the codes.");
        }
    }
}
