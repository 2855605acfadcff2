package io.tributary.intake;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.persistence.Claims;
import io.tributary.publication.BusinessEvent;
import io.tributary.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What understood messages bring about: customers are resolved, then every capability applies its kind of record, in the order of the
 * sealed family, tables of other systems follow, and the events go into the outbox. A record of a kind that no capability applies is
 * never dropped: the transaction fails.
 */
@ApplicationScoped
class Effects {
    @Inject
    private CustomerResolution customers;

    @Inject
    private RecordAppliers appliers;

    @Inject
    private Claims claims;

    @Inject
    private ForeignTables foreignTables;

    @Inject
    private Outbox outbox;

    @Inject
    private SourceTranslation sources;

    /**
     * Brings them about.
     *
     * @return what must be done last before the commit; see {@link CustomerResolution.Lookup#confirm}
     */
    Runnable apply(List<Understood> batch, Instant now) {
        if (batch.isEmpty()) {
            return () -> {};
        }
        List<RecordApplier<?>> needed = appliers.of(batch);
        CustomerResolution.Lookup lookup = customers.lookUp(batch);
        claim(batch, needed);
        CustomerResolution.Resolved resolved = lookup.resolve(now);
        List<BusinessEvent> events = new ArrayList<>(resolved.events());
        for (RecordApplier<?> applier : needed) {
            events.addAll(apply(applier, batch, resolved, now));
        }
        foreignTables.write(batch, resolved.customerByReceipt(), now);
        outbox.write(events, now);
        return lookup::confirm;
    }

    private void claim(List<Understood> batch, List<RecordApplier<?>> needed) {
        Set<String> keys = new HashSet<>();
        for (RecordApplier<?> applier : needed) {
            keys.addAll(claims(applier, batch));
        }
        claims.take(keys);
    }

    private static <R extends CanonicalRecord> Set<String> claims(RecordApplier<R> applier, List<Understood> batch) {
        return applier.claims(batch.stream()
                .flatMap(understood -> understood.message().records().stream())
                .filter(applier.kind()::isInstance)
                .map(applier.kind()::cast)
                .toList());
    }

    private <R extends CanonicalRecord> List<BusinessEvent> apply(
            RecordApplier<R> applier, List<Understood> batch, CustomerResolution.Resolved resolved, Instant now) {
        List<Application<R>> applications = new ArrayList<>();
        for (Understood understood : batch) {
            for (CanonicalRecord each : understood.message().records()) {
                if (applier.kind().isInstance(each)) {
                    applications.add(new Application<>(
                            understood.receiptId(),
                            resolved.customerByReceipt().get(understood.receiptId()),
                            sources.source(understood.envelope().source()),
                            understood.envelope().key(),
                            understood.envelope().receivedAt(),
                            applier.kind().cast(each)));
                }
            }
        }
        return applier.apply(applications, now);
    }
}
