package io.tributary.customer.stewardship;

import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.Regrouping;
import io.tributary.customer.stewardship.FormerSide.Bond;
import io.tributary.intake.RolledBackException;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Claims;
import io.tributary.persistence.Ids;
import io.tributary.publication.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of {@link Stewardship}, one for each decision: act, regrouping, audit and events are all there or none. Stewards decide
 * one after the other, in however many hubs, so that no two of them contradict each other unnoticed.
 */
@Stateless
public class StewardTransaction {
    private static final String ONE_AT_A_TIME = "stewardship";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private Claims claims;

    @Inject
    private Regrouping regrouping;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** For the container. */
    public StewardTransaction() {}

    /** For use without a container, whose caller sees to the transactions. */
    public StewardTransaction(Jdbi jdbi, Ids ids, Claims claims, Regrouping regrouping, Outbox outbox, Clock clock) {
        this.jdbi = jdbi;
        this.ids = ids;
        this.claims = claims;
        this.regrouping = regrouping;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Two customers are one. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Decided merge(long id, long with, Grounds grounds) {
        return decide(grounds, (matter, handle) -> new Joining(matter).join(StewardAct.Kind.MERGE, id, with));
    }

    /** Two customers are one, or with nobody else the profiles of one belong together. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Decided confirm(long id, @Nullable Long with, Grounds grounds) {
        return decide(
                grounds,
                (matter, handle) -> with == null
                        ? new Joining(matter).confirm(id)
                        : new Joining(matter).join(StewardAct.Kind.CONFIRM, id, with));
    }

    /** Two customers are two for ever. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Decided neverMerge(long id, long with, Grounds grounds) {
        return decide(grounds, (matter, handle) -> new Parting(matter).neverMerge(id, with));
    }

    /** A customer that came over is another one after all. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Decided unmerge(long id, long former, Grounds grounds) {
        return decide(grounds, (matter, handle) -> new Parting(matter).unmerge(id, former, bonds(handle)));
    }

    /** Source records are another customer's. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Decided unmergeRecords(long id, Set<Long> sourceRecords, Grounds grounds) {
        return decide(grounds, (matter, handle) -> new Parting(matter).unmergeRecords(id, sourceRecords));
    }

    /** A decision is taken back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Decided withdraw(long act, Grounds grounds) {
        return decide(grounds, (matter, handle) -> new Parting(matter).withdraw(act));
    }

    private static Function<Collection<Long>, List<Bond>> bonds(Handle handle) {
        MatchLinks links = handle.attach(MatchLinks.class);
        return profiles -> BindLists.inPortions(profiles, links::of).stream()
                .map(link -> new Bond(
                        link.leftId(), link.rightId(), link.weightBits().doubleValue()))
                .toList();
    }

    private Decided decide(Grounds grounds, Way way) {
        try {
            return jdbi.withHandle(handle -> {
                claims.take(List.of(ONE_AT_A_TIME));
                Case matter = new Case(handle, ids, regrouping, grounds, clock.instant());
                Decided decided = way.decide(matter, handle);
                outbox.write(matter.events, matter.now);
                return decided;
            });
        } catch (DecisionRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RolledBackException(e);
        }
    }

    /** How a decision is made. */
    private interface Way {
        Decided decide(Case matter, Handle handle);
    }
}
