package io.tributary.customer.resolution;

import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.matching.Thresholds;
import io.tributary.intake.CustomerResolution.Lookup;
import io.tributary.intake.CustomerResolution.Resolved;
import io.tributary.intake.Understood;
import io.tributary.persistence.Ids;
import io.tributary.persistence.InFlightKeys;
import io.tributary.persistence.LostRaceException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/** Identity resolution without a container, for commands and benchmarks: the same engine on a database of one's own. */
public final class ResolutionEngine {
    private final Regrouping regrouping;
    private final Matching matching;
    private final ResolutionTools tools;

    /**
     * The engine on a migrated database.
     *
     * @param jdbi as {@link io.tributary.persistence.HubDataSource#configure} makes it
     */
    public ResolutionEngine(
            Jdbi jdbi, Ids ids, Thresholds thresholds, GoldenRecomputation recomputation, ProfileIds profileIds) {
        WritersFirst writersFirst = new WritersFirst();
        this.matching = new Matching(jdbi, thresholds);
        this.regrouping = new Regrouping(jdbi, ids, matching, recomputation, writersFirst);
        this.tools = new ResolutionTools(
                jdbi,
                ids,
                new IdentityTurn(ids),
                new InFlightKeys(),
                recomputation.survivorship(),
                matching,
                regrouping,
                writersFirst,
                profileIds,
                new AtomicLong());
    }

    /**
     * Resolves messages whose receipts are there, in one transaction, or in the running one of this thread, which then must do nothing else
     * that others would wait for.
     *
     * @throws LostRaceException if somebody else made one of the customers at the same moment: the transaction must be done again
     */
    public Resolved resolve(List<Understood> batch, Instant now) {
        return tools.jdbi().inTransaction(handle -> {
            Lookup lookup = new BatchResolution(tools, batch);
            Resolved resolved = lookup.resolve(now);
            lookup.confirm();
            return resolved;
        });
    }

    /** Regroups by links and decisions. */
    public Regrouping regrouping() {
        return regrouping;
    }

    /** The model that weighs. */
    public Matching matching() {
        return matching;
    }

    /** How many pairs of profiles have been compared so far. */
    public long comparisons() {
        return tools.comparisons().get();
    }
}
