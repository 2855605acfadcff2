package io.tributary.customer.resolution;

import io.tributary.customer.shared.ExternalChange;
import io.tributary.customer.shared.OtherWriters;
import io.tributary.intake.RolledBackException;
import io.tributary.publication.BusinessEvent;
import io.tributary.publication.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Use case: take in what other writers of the shared tables have changed and no message has brought up yet. */
@Stateless
public class TakingInChanges {
    @Inject
    private Jdbi jdbi;

    @Inject
    private WritersFirst writersFirst;

    @Inject
    private OtherWriters otherWriters;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /**
     * Takes in what has been pending longest.
     *
     * @param limit how many changes are looked at; all that is pending of the same customers is taken in with them
     * @return how many were looked at
     * @throws RolledBackException if it could not; all stays pending
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int takeIn(int limit) {
        try {
            return takeIn(limit, clock.instant());
        } catch (RuntimeException e) {
            throw new RolledBackException(e);
        }
    }

    private int takeIn(int limit, Instant now) {
        List<ExternalChange> oldest = otherWriters.oldest(limit);
        Set<Long> customers = oldest.stream()
                .map(ExternalChange::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        List<ExternalChange> ofNobody =
                oldest.stream().filter(change -> change.customerId() == null).toList();
        List<BusinessEvent> events = new ArrayList<>();
        if (!customers.isEmpty()) {
            events.addAll(jdbi.withHandle(handle -> writersFirst.takeIn(handle, customers, now)));
        }
        if (!ofNobody.isEmpty()) {
            events.addAll(otherWriters.ofNobody(ofNobody, now));
        }
        outbox.write(events, now);
        return oldest.size();
    }
}
