package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.profile.Relations;
import io.tributary.persistence.BindLists;
import java.util.List;

/** Relations are written, and changed in the version that was read. */
final class RelationsContract implements Contract {

    @Override
    public Class<?> repository() {
        return Relations.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        Relations.RelationRow row = ground.sample(Relations.RelationRow.class, "customerId", customer);
        ground.tell(Relations.class, rows -> rows.insert(List.of(row)));
        ground.holds("CRM_RELATION", row);
        List<Long> customers = BindLists.padded(List.of(customer, -1L));
        Expect.equal("of a customer", List.of(row), ground.ask(Relations.class, rows -> rows.of(customers)));
        Relations.RelationRow changed = ground.sample(
                Relations.RelationRow.class,
                "id",
                row.id(),
                "customerId",
                customer,
                "relatedSystem",
                row.relatedSystem(),
                "relatedValue",
                row.relatedValue());
        ground.tell(Relations.class, rows -> {
            Expect.equal("changed", 1, rows.update(List.of(changed))[0]);
            Expect.equal("changed by somebody else", 0, rows.update(List.of(changed))[0]);
        });
        Relations.RelationRow stored =
                ground.ask(Relations.class, rows -> rows.of(customers)).get(0);
        Expect.equal("as of", changed.asOf(), stored.asOf());
        Expect.equal("last day", changed.validTo(), stored.validTo());
        Expect.equal("version", 2, stored.versionNo());
    }
}
