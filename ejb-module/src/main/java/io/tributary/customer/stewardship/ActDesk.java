package io.tributary.customer.stewardship;

import io.tributary.customer.directory.Customers;
import io.tributary.persistence.LikePatterns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: see what people decided. */
@Stateless
public class ActDesk {
    @Inject
    private Jdbi jdbi;

    /**
     * Acts, the newest first.
     *
     * @param customer only those about whoever this id means now; {@code null} for all
     * @param state {@code null} for all
     * @throws DecisionRefusedException if there is no such customer
     */
    public List<StewardAct> list(@Nullable Long customer, StewardAct.@Nullable State state, int limit) {
        return jdbi.withHandle(handle -> {
            StewardActs acts = handle.attach(StewardActs.class);
            String pattern = LikePatterns.code(state);
            if (customer == null) {
                return acts.list(pattern, limit);
            }
            long golden = handle.attach(Customers.class)
                    .current(customer)
                    .orElseThrow(() -> DecisionRefusedException.unknown("customer " + customer));
            return acts.ofCustomer(golden, pattern, limit);
        });
    }
}
