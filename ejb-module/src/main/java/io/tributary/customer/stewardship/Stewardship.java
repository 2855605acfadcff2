package io.tributary.customer.stewardship;

import io.tributary.intake.RolledBackException;
import io.tributary.persistence.DatabaseFailure;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Use cases: what people decide about who is who. One transaction each; a decision that met with an arriving message is made again.
 *
 * <p>All throw {@link DecisionRefusedException} where the decision cannot be made as things stand; nothing has changed then.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Stewardship {
    private static final int ATTEMPTS = 6;

    @Inject
    private StewardTransaction transaction;

    /** Two customers are one. */
    public Decided merge(long id, long with, Grounds grounds) {
        return insisting(() -> transaction.merge(id, with, grounds));
    }

    /**
     * Confirms what the engine thinks.
     *
     * @param with another customer who is the same; {@code null} where all that stands together belongs together
     */
    public Decided confirm(long id, @Nullable Long with, Grounds grounds) {
        return insisting(() -> transaction.confirm(id, with, grounds));
    }

    /** Two customers are two, whatever arrives. */
    public Decided neverMerge(long id, long with, Grounds grounds) {
        return insisting(() -> transaction.neverMerge(id, with, grounds));
    }

    /** A customer that came over is another one after all. */
    public Decided unmerge(long id, long former, Grounds grounds) {
        return insisting(() -> transaction.unmerge(id, former, grounds));
    }

    /** Source records are another customer's. */
    public Decided unmergeRecords(long id, Set<Long> sourceRecords, Grounds grounds) {
        return insisting(() -> transaction.unmergeRecords(id, sourceRecords, grounds));
    }

    /** A decision is taken back. */
    public Decided withdraw(long act, Grounds grounds) {
        return insisting(() -> transaction.withdraw(act, grounds));
    }

    private static Decided insisting(Supplier<Decided> decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decision.get();
            } catch (RolledBackException e) {
                if (attempt == ATTEMPTS || DatabaseFailure.of(e) != DatabaseFailure.RACE) {
                    throw e;
                }
            }
        }
    }
}
