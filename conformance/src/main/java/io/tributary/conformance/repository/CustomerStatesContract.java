package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.resolution.CustomerStates;
import io.tributary.customer.resolution.CustomerStates.State;
import java.util.List;

/** Golden records are made, become part of others and stand for themselves again. */
final class CustomerStatesContract implements Contract {

    @Override
    public Class<?> repository() {
        return CustomerStates.class;
    }

    @Override
    public void keep(Ground ground) {
        long standing = ground.customer().id();
        State made = new State(ground.id(), null, ground.samples().moment(), "verify");
        ground.tell(CustomerStates.class, rows -> {
            Expect.equal("ids that there are", List.of(standing), rows.existing(List.of(standing, made.id())));
            rows.insert(List.of(made));
            Expect.equal(
                    "ids that there are",
                    2,
                    rows.existing(List.of(standing, made.id())).size());
            rows.update(List.of(new State(made.id(), standing, ground.samples().moment(), "verify")));
        });
        Expect.equal("state", "MERGED", state(ground, made.id()));
        ground.tell(CustomerStates.class, rows -> rows.update(List.of(made)));
        Expect.equal("state", "ACTIVE", state(ground, made.id()));
    }

    private static String state(Ground ground, long id) {
        return ground.bench().jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT CUSTOMER_STATE FROM CRM_CUSTOMER WHERE ID = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }
}
