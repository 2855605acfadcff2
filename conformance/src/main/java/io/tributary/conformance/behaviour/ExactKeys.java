package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import java.util.List;

/** Keys of sources differ by case and accents; where the database does not see that, the second record would never be taken. */
public final class ExactKeys implements Check {
    private static final List<String> KEYS =
            List.of("order-7a", "ORDER-7A", "órder-7a", "o\u0301rder-7a", "order-7a\u3042", "order-7a\u30a2");

    @Override
    public String name() {
        return "exact-keys";
    }

    @Override
    public String purpose() {
        return "keys that differ by case or accents are different keys";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        for (String key : KEYS) {
            Receipt receipt = ground.sample(Receipt.class, "intakeKey", key, "sourceName", "exact-keys");
            try {
                ground.tell(Receipts.class, rows -> rows.insert(List.of(receipt)));
            } catch (RuntimeException e) {
                return failed("%s counts as one of the keys before it: %s".formatted(key, Words.of(e)));
            }
        }
        List<Receipt> found = ground.ask(Receipts.class, rows -> rows.byKeys(List.of(KEYS.get(0))));
        return found.size() == 1
                ? Finding.passed("%d keys that look alike are all different".formatted(KEYS.size()))
                : failed("a look-up by %s finds %d keys".formatted(KEYS.get(0), found.size()));
    }

    private static Finding failed(String result) {
        return Finding.failed(
                result,
                "Use a database, or a collation of it, that compares code points: binary, C, or IDENTITY; not one that ignores case.");
    }
}
