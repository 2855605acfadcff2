package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.shared.ExternalChange;
import io.tributary.customer.shared.ExternalChanges;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other writers changed is pending until it is taken in, once. */
final class ExternalChangesContract implements Contract {

    @Override
    public Class<?> repository() {
        return ExternalChanges.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.id();
        ExternalChange update = change(ground, customer);
        ExternalChange other = change(ground, null);
        List<Long> customers = List.of(customer, -1L);
        Expect.equal(
                "pending of a customer",
                List.of(update),
                ground.ask(ExternalChanges.class, rows -> rows.pendingOf(customers)));
        Expect.equal(
                "pending longest",
                List.of(update, other),
                ground.ask(ExternalChanges.class, rows -> rows.oldestPending(1000)).stream()
                        .filter(change -> change.id() == update.id() || change.id() == other.id())
                        .toList());
        Expect.equal(
                "one of them",
                1,
                ground.ask(ExternalChanges.class, rows -> rows.oldestPending(1)).size());
        Instant now = ground.samples().moment();
        int[] takenIn = ground.ask(
                ExternalChanges.class, rows -> rows.absorb(List.of(update.id(), other.id(), update.id()), now));
        Expect.equal("taken in once", "[1, 1, 0]", Arrays.toString(takenIn));
        Expect.equal(
                "pending afterwards", List.of(), ground.ask(ExternalChanges.class, rows -> rows.pendingOf(customers)));
    }

    private static ExternalChange change(Ground ground, @Nullable Long customer) {
        ExternalChange change = ground.sample(
                ExternalChange.class,
                "tableName",
                "CRM_CUSTOMER",
                "rowId",
                ground.id(),
                "customerId",
                customer,
                "changeKind",
                ExternalChange.Kind.UPDATE);
        ground.bench().jdbi().useTransaction(handle -> handle.createUpdate(
                        """
                        INSERT INTO CRM_EXTERNAL_CHANGE (ID, TABLE_NAME, ROW_ID, CUSTOMER_ID, CHANGE_KIND, ROW_VERSION, CHANGED_BY,
                          CHANGED_AT, CHANGE_STATE)
                        VALUES (:id, :tableName, :rowId, :customerId, :changeKind, :rowVersion, :changedBy, :changedAt, 'PENDING')
                        """)
                .bindMethods(change)
                .execute());
        return change;
    }
}
