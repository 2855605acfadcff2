package io.tributary.customer.resolution;

import io.tributary.customer.survivorship.Survivorship;
import io.tributary.intake.CustomerResolution;
import io.tributary.intake.Understood;
import io.tributary.persistence.Ids;
import io.tributary.persistence.InFlightKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/** Whose record is it? Identity resolution as the intake transaction calls it. */
@ApplicationScoped
public class CustomerResolver implements CustomerResolution {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private IdentityTurn turn;

    @Inject
    private InFlightKeys inFlight;

    @Inject
    private Survivorship survivorship;

    @Inject
    private Matching matching;

    @Inject
    private Regrouping regrouping;

    @Inject
    private WritersFirst writersFirst;

    private final AtomicLong comparisons = new AtomicLong();

    @Override
    public Lookup lookUp(List<Understood> batch) {
        return new BatchResolution(
                new ResolutionTools(
                        jdbi,
                        ids,
                        turn,
                        inFlight,
                        survivorship,
                        matching,
                        regrouping,
                        writersFirst,
                        ProfileIds.fresh(ids),
                        comparisons),
                batch);
    }
}
