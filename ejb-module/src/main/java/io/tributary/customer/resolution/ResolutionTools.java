package io.tributary.customer.resolution;

import io.tributary.customer.survivorship.Survivorship;
import io.tributary.persistence.Ids;
import io.tributary.persistence.InFlightKeys;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/**
 * What a resolution works with.
 *
 * @param comparisons counts the comparisons of profiles
 */
record ResolutionTools(
        Jdbi jdbi,
        Ids ids,
        IdentityTurn turn,
        InFlightKeys inFlight,
        Survivorship survivorship,
        Matching matching,
        Regrouping regrouping,
        WritersFirst writersFirst,
        ProfileIds profileIds,
        AtomicLong comparisons) {
    void compared(long pairs) {
        comparisons.addAndGet(pairs);
    }
}
