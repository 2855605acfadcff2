package io.tributary.customer.golden;

import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Computes golden records from nothing but their source records, after these have come or gone. */
@ApplicationScoped
public class GoldenRecomputation {

    /**
     * Computes golden records anew; they are locked.
     *
     * @return what the rest of the house should hear
     */
    public List<BusinessEvent> recompute(Collection<Long> customerIds, Instant now) {
        return List.of();
    }
}
