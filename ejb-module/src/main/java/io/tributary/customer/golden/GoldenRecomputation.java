package io.tributary.customer.golden;

import io.tributary.customer.golden.GoldenRecords.Merged;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.customer.survivorship.SurvivorshipRules;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Golden records from nothing: computes them anew from the source records that belong to them now, and writes what differs. Runs inside the
 * transaction that gave customers other source records.
 */
@ApplicationScoped
public class GoldenRecomputation {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private Survivorship survivorship;

    /** For the container. */
    public GoldenRecomputation() {}

    /** For use without a container, by the rules that hold where nobody configured any. */
    public GoldenRecomputation(Jdbi jdbi, Ids ids) {
        this(jdbi, ids, Survivorship.of(SurvivorshipRules.DEFAULT));
    }

    /** For use without a container. */
    public GoldenRecomputation(Jdbi jdbi, Ids ids, Survivorship survivorship) {
        this.jdbi = jdbi;
        this.ids = ids;
        this.survivorship = survivorship;
    }

    /**
     * Computes customers anew whose source records are others than before. Their rows in {@code CRM_SOURCE_RECORD} and {@code CRM_CUSTOMER}
     * ({@code MERGED_INTO}) must say already how it is now. A customer without source records is left with nothing; what other systems wrote
     * for it and no message explains goes to the customer whom it is part of now, and comes back when it is not any more.
     *
     * @param now the time of this transaction (UTC)
     * @return what the rest of the house should hear
     */
    public List<BusinessEvent> recompute(Collection<Long> customerIds, Instant now) {
        if (customerIds.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> {
            GoldenRecords rows = handle.attach(GoldenRecords.class);
            Map<Long, Long> merged = merged(rows, customerIds);
            Set<Long> all = new TreeSet<>(customerIds);
            all.addAll(merged.values());
            return new Recomputation(survivorship, ids, now, merged).run(handle, all);
        });
    }

    private static Map<Long, Long> merged(GoldenRecords rows, Collection<Long> customerIds) {
        return BindLists.inPortions(customerIds, rows::merged).stream()
                .collect(Collectors.toMap(Merged::id, Merged::mergedInto));
    }

    /** The rules. */
    public Survivorship survivorship() {
        return survivorship;
    }
}
