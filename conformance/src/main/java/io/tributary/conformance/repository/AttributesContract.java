package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.profile.Attributes;
import java.util.List;

/** Attributes are written, and changed in the version that was read. */
final class AttributesContract implements Contract {

    @Override
    public Class<?> repository() {
        return Attributes.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        Attributes.AttributeRow row = ground.sample(Attributes.AttributeRow.class, "customerId", customer);
        ground.tell(Attributes.class, rows -> rows.insert(List.of(row)));
        ground.holds("CRM_ATTRIBUTE", row);
        List<Long> customers = List.of(customer, -1L);
        Expect.equal("of a customer", List.of(row), ground.ask(Attributes.class, rows -> rows.of(customers)));
        Attributes.AttributeRow changed = ground.sample(
                Attributes.AttributeRow.class,
                "id",
                row.id(),
                "customerId",
                customer,
                "attributeName",
                row.attributeName());
        ground.tell(Attributes.class, rows -> {
            Expect.equal("changed", 1, rows.update(List.of(changed))[0]);
            Expect.equal("changed by somebody else", 0, rows.update(List.of(changed))[0]);
        });
        Attributes.AttributeRow stored =
                ground.ask(Attributes.class, rows -> rows.of(customers)).get(0);
        Expect.equal("as of", changed.asOf(), stored.asOf());
        Expect.equal("last day", changed.validTo(), stored.validTo());
        Expect.equal("version", 2, stored.versionNo());
        Expect.equal("survivors", changed.survivors(), stored.survivors());
        Attributes.AttributeRow explained =
                ground.sample(Attributes.AttributeRow.class, "id", row.id(), "customerId", customer, "versionNo", 2);
        ground.tell(Attributes.class, rows -> {
            Expect.equal("explained in another version", 0, rows.explain(List.of(changed))[0]);
            Expect.equal("explained", 1, rows.explain(List.of(explained))[0]);
            Expect.equal(
                    "survivors",
                    explained.survivors(),
                    rows.of(customers).get(0).survivors());
            rows.delete(List.of(row.id()));
            Expect.equal("taken away", List.of(), rows.of(customers));
        });
    }
}
