package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.shape.Numbered;
import io.tributary.intake.shape.NumberedRows;
import io.tributary.intake.shape.OwnedRows;
import io.tributary.intake.shape.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbered records are written whole or bare, found and locked by number, and changed by what is newer only. */
final class NumberedContract<C extends Record, S extends NumberedRows<C>> implements Contract {
    private static final String INTAKE = "intake";

    private final Class<S> repository;
    private final Class<C> content;
    private final String table;
    private final @Nullable Object[] given;

    /** For rows of a table; {@code given} are members that not every sample fits. */
    NumberedContract(Class<S> repository, Class<C> content, String table, @Nullable Object... given) {
        this.repository = repository;
        this.content = content;
        this.table = table;
        this.given = given;
    }

    private record Owned(@Nullable Long customerId, long receiptId, Instant asOf, Instant updatedAt, int versionNo) {}

    private record Kept(long receiptId, int versionNo, String updatedBy) {}

    @Override
    public Class<S> repository() {
        return repository;
    }

    @Override
    public void keep(Ground ground) {
        Long customer =
                OwnedRows.class.isAssignableFrom(repository) ? ground.customer().id() : null;
        Numbered whole = ground.plant(repository, ground.sample(content, given), customer);
        C least = ground.samples().bare(content, given);
        Numbered bare = ground.plant(repository, least, null);
        ground.holds(table, bare.id(), least);
        ground.tell(repository, rows -> {
            Expect.equal(
                    "what stands",
                    List.of(standing(whole, customer), standing(bare, null)),
                    rows.lock(List.of(bare.number(), whole.number(), "none")));
            ground.isLocked(table, "ID", whole.id());
            ground.isLocked(table, "ID", bare.id());
        });

        Numbered newer = ground.sample(
                Numbered.class, "id", whole.id(), "receiptId", ground.receipt().id(), "number", whole.number());
        C change = ground.sample(content, given);
        ground.tell(repository, rows -> rows.update(List.of(newer), List.of(change)));
        changed(ground, newer, change, customer);

        ground.tell(repository, rows -> rows.update(List.of(whole), List.of(least)));
        changed(ground, newer, change, customer);
        if (customer != null) {
            owned(ground, bare, least, customer);
        }
    }

    /** Whoever has a customer keeps it, in whatever state. */
    private void owned(Ground ground, Numbered bare, C least, long customer) {
        Numbered late =
                ground.sample(Numbered.class, "id", bare.id(), "customerId", customer, "receiptId", bare.receiptId());
        Numbered later = ground.sample(
                Numbered.class, "id", bare.id(), "customerId", ground.customer().id(), "receiptId", bare.receiptId());
        ground.tell(repository, rows -> ((OwnedRows<?>) rows).own(List.of(late, later)));
        ground.holds(table, bare.id(), least);
        ground.holds(table, bare.id(), new Owned(customer, bare.receiptId(), bare.asOf(), late.updatedAt(), 2));
    }

    private void changed(Ground ground, Numbered newer, C change, @Nullable Long customer) {
        ground.holds(table, newer.id(), change);
        ground.holds(table, newer.id(), new Kept(newer.receiptId(), 2, INTAKE));
        Expect.equal(
                "what stands after a change",
                List.of(standing(newer, customer)),
                ground.ask(repository, rows -> rows.lock(List.of(newer.number()))));
    }

    private static Standing standing(Numbered row, @Nullable Long customer) {
        return new Standing(row.id(), customer, row.sourceName(), row.number(), row.asOf(), row.updatedAt(), INTAKE);
    }
}
