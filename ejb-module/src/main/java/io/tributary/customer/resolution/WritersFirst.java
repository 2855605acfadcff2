package io.tributary.customer.resolution;

import io.tributary.customer.golden.GoldenBatch;
import io.tributary.customer.golden.GoldenBatch.Placement;
import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.shared.OtherWriters;
import io.tributary.customer.shared.TakenIn;
import io.tributary.intake.Understood;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what other writers of the tables have changed in golden records, before anything else is done with these. What a writer says of a
 * row is about the row's golden record by definition: its source record joins the founder's profile. A row that a writer made is a golden
 * record of its own, with a profile by which later messages find it.
 */
@ApplicationScoped
public class WritersFirst {
    @Inject
    private Ids ids;

    @Inject
    private @Nullable OtherWriters otherWriters;

    @Inject
    private @Nullable GoldenRecomputation recomputation;

    /** For CDI, and for use without a container on a database that nobody else writes to. */
    public WritersFirst() {}

    /** Takes in what is pending of golden records, and locks them. */
    public List<BusinessEvent> takeIn(Handle handle, Collection<Long> customerIds, Instant now) {
        GoldenRecords rows = handle.attach(GoldenRecords.class);
        Map<Long, Long> current = new TreeMap<>();
        BindLists.inPortions(customerIds, handle.attach(MatchProfiles.class)::looks)
                .forEach(look -> current.put(look.id(), look.customerId()));
        Set<Long> standing = new TreeSet<>(customerIds);
        standing.addAll(current.values());
        BindLists.inPortions(standing, rows::lock);
        TakenIn unseen = otherWriters == null ? TakenIn.NOTHING : otherWriters.ofCustomers(customerIds, now);
        return unseen.portrayals().isEmpty() || recomputation == null
                ? unseen.events()
                : takeIn(handle, recomputation, unseen, current, now);
    }

    private List<BusinessEvent> takeIn(
            Handle handle, GoldenRecomputation golden, TakenIn unseen, Map<Long, Long> current, Instant now) {
        GoldenRecords rows = handle.attach(GoldenRecords.class);
        Map<Long, Placement> placements = placements(handle, unseen.portrayals(), current, now);
        Set<Long> concerned = new TreeSet<>(unseen.portrayals().keySet());
        placements.values().forEach(placement -> concerned.add(placement.customerId()));
        GoldenBatch batch = new GoldenBatch(golden.survivorship(), ids, now, Set.of());
        batch.lock(rows, concerned);
        batch.load(rows, concerned, unseen.customers());
        batch.takeIn(unseen, placements);
        List<BusinessEvent> events = new ArrayList<>(unseen.events());
        events.addAll(batch.write(rows, () -> {}));
        concerned.removeIf(customer -> current.getOrDefault(customer, customer).equals(customer));
        events.addAll(golden.recompute(concerned, now));
        return events;
    }

    private static Map<Long, Placement> placements(
            Handle handle, Map<Long, List<Understood>> portrayals, Map<Long, Long> current, Instant now) {
        Map<Long, Placement> placements = new LinkedHashMap<>();
        portrayals.forEach((customerId, ofCustomer) -> {
            if (current.putIfAbsent(customerId, customerId) == null) {
                found(handle, customerId, ofCustomer.get(0), now);
            }
            long founder = Objects.requireNonNull(current.get(customerId));
            ofCustomer.forEach(each -> placements.put(each.receiptId(), new Placement(founder, customerId)));
        });
        return placements;
    }

    private static void found(Handle handle, long customerId, Understood portrayal, Instant now) {
        Features features = Features.of(portrayal.message().customer().orElseThrow(), List.of());
        handle.attach(MatchProfiles.class)
                .insert(List.of(
                        new ProfileRow(customerId, customerId, features.fingerprint(), 0, features.toText(), now)));
        ProfileKeys.note(handle, customerId, features);
    }
}
