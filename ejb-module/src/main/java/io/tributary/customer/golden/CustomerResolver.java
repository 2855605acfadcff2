package io.tributary.customer.golden;

import io.tributary.canonical.customer.Customer;
import io.tributary.customer.matching.IdentityKey;
import io.tributary.customer.matching.KeyOwners;
import io.tributary.customer.matching.StrongIdentifierMatch;
import io.tributary.customer.shared.OtherWriters;
import io.tributary.customer.shared.TakenIn;
import io.tributary.intake.CustomerResolution;
import io.tributary.intake.Understood;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Whose record is it? Asks the match rule with what the database knows, makes a golden record where it says nobody's, and lets the new
 * source records flow into their golden records. New keys have been claimed by then, so that two messages about the same new person
 * cannot both find nobody.
 */
@ApplicationScoped
public class CustomerResolver implements CustomerResolution {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private IdentityKeys identityKeys;

    @Inject
    private OtherWriters otherWriters;

    @Override
    public Lookup lookUp(List<Understood> batch) {
        Set<IdentityKey> keys = keys(batch);
        KeyOwners owners = identityKeys.owners(keys);
        Set<String> unknown = keys.stream()
                .filter(key -> !owners.knows(key))
                .map(IdentityKey::asText)
                .collect(Collectors.toUnmodifiableSet());
        return new Lookup() {
            @Override
            public Set<String> unknownKeys() {
                return unknown;
            }

            @Override
            public Resolved resolve(Instant now) {
                return CustomerResolver.this.resolve(
                        batch, unknown.isEmpty() ? owners : identityKeys.owners(keys), now);
            }
        };
    }

    private Resolved resolve(List<Understood> batch, KeyOwners owners, Instant now) {
        Map<Long, Long> customerByReceipt = new LinkedHashMap<>();
        Set<Long> made = new LinkedHashSet<>();
        for (Understood understood : batch) {
            understood.message().customer().ifPresent(customer -> {
                List<IdentityKey> keys = IdentityKey.of(customer);
                OptionalLong match = StrongIdentifierMatch.decide(keys, owners);
                long id = match.orElseGet(ids::next);
                if (match.isEmpty()) {
                    made.add(id);
                }
                keys.forEach(key -> owners.add(key, id));
                customerByReceipt.put(understood.receiptId(), id);
            });
        }
        return new Resolved(customerByReceipt, link(batch, customerByReceipt, made, now));
    }

    private List<BusinessEvent> link(
            List<Understood> batch, Map<Long, Long> customerByReceipt, Set<Long> made, Instant now) {
        if (customerByReceipt.isEmpty()) {
            return List.of();
        }
        Set<Long> standing = new TreeSet<>(customerByReceipt.values());
        standing.removeAll(made);
        return jdbi.withExtension(GoldenRecords.class, rows -> {
            GoldenBatch golden = new GoldenBatch(ids, now, made);
            TakenIn unseen = TakenIn.NOTHING;
            if (!standing.isEmpty()) {
                golden.lock(rows, standing);
                unseen = otherWriters.ofCustomers(standing, now);
                List<Customer> portrayals = portrayals(batch, customerByReceipt, standing);
                portrayals.addAll(unseen.customers());
                golden.load(rows, standing, portrayals);
                golden.takeIn(unseen, Map.of());
            }
            for (Understood understood : batch) {
                Long customerId = customerByReceipt.get(understood.receiptId());
                if (customerId != null) {
                    golden.link(new GoldenBatch.Placement(customerId, null), understood);
                }
            }
            List<BusinessEvent> events = new ArrayList<>(unseen.events());
            events.addAll(golden.write(rows, () -> {}));
            unseen.adoption().run();
            return events;
        });
    }

    private static List<Customer> portrayals(
            List<Understood> batch, Map<Long, Long> customerByReceipt, Set<Long> customerIds) {
        return batch.stream()
                .filter(understood -> customerIds.contains(customerByReceipt.getOrDefault(understood.receiptId(), 0L)))
                .map(understood -> understood.message().customer())
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Set<IdentityKey> keys(Collection<Understood> batch) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        for (Understood understood : batch) {
            understood.message().customer().map(IdentityKey::of).ifPresent(keys::addAll);
        }
        return keys;
    }
}
