package io.tributary.customer.golden;

import static io.tributary.customer.golden.GoldenMembers.unlessEmpty;

import io.tributary.canonical.customer.Customer;
import io.tributary.customer.golden.GoldenRecords.Told;
import io.tributary.customer.golden.GoldenRecords.ToldIdentifier;
import io.tributary.customer.profile.FactSets;
import io.tributary.customer.survivorship.GoldenState;
import io.tributary.customer.survivorship.IdentifierKey;
import io.tributary.customer.survivorship.Portrayal;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.intake.translation.CanonicalJson;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Golden records of some customers, computed from nothing. Used once. */
final class Recomputation {
    private final Survivorship survivorship;
    private final Ids ids;
    private final Instant now;
    private final Map<Long, Long> merged;
    private final Map<Long, GoldenState> states = new TreeMap<>();
    private final Map<Long, Set<String>> sources = new HashMap<>();
    private final Map<Long, Long> owners = new HashMap<>();
    private final Map<Long, GoldenState> saidBy = new HashMap<>();

    /**
     * Nothing yet.
     *
     * @param merged which of the customers are part of which other one now
     */
    Recomputation(Survivorship survivorship, Ids ids, Instant now, Map<Long, Long> merged) {
        this.survivorship = survivorship;
        this.ids = ids;
        this.now = now;
        this.merged = merged;
    }

    List<BusinessEvent> run(Handle handle, Set<Long> customers) {
        GoldenRecords rows = handle.attach(GoldenRecords.class);
        List<GoldenRecord> standing = BindLists.inPortions(customers, rows::lock);
        customers.forEach(customer -> states.put(customer, GoldenState.EMPTY));
        BindLists.inPortions(customers, rows::told).forEach(this::add);
        standing.stream()
                .filter(record -> !merged.containsKey(record.id()))
                .forEach(record -> add(record.id(), record.untold()));
        GoldenMembers members = new GoldenMembers(survivorship, ids, now);
        members.loadAll(rows, customers);
        for (Long customer : customers) {
            add(merged.getOrDefault(customer, customer), members.said(customer, false));
            members.identifiersOf(customer).forEach(this::addLearned);
        }
        FactRecomputation facts =
                new FactRecomputation(handle, new FactSets(survivorship, ids, now), customers, merged);
        List<BusinessEvent> events = write(rows, standing);
        states.forEach((customer, golden) -> {
            members.replace(customer, golden);
            facts.replace(customer, golden);
        });
        members.write(rows);
        facts.write();
        return events;
    }

    private void add(long customer, GoldenState said) {
        states.merge(customer, said, survivorship::join);
    }

    private void add(Told told) {
        Survivor from = new Survivor(told.id(), told.receiptId(), told.asOf(), told.sourceName(), told.intakeKey());
        Customer customer = CanonicalJson.read(told.recordContent(), Customer.class);
        GoldenState said = survivorship.of(new Portrayal(from, customer, FactsContent.records(told.factsContent())));
        owners.put(told.id(), told.customerId());
        saidBy.put(told.id(), said);
        sources.computeIfAbsent(told.customerId(), id -> new TreeSet<>()).add(told.sourceName());
        add(told.customerId(), said);
    }

    /** An id that is in no source record was learned when that source record was written, and goes where it goes. */
    private void addLearned(ToldIdentifier told) {
        Long sourceRecord = told.row().sourceRecordId();
        Long owner = owners.get(sourceRecord);
        IdentifierKey key =
                new IdentifierKey(told.row().systemName(), told.row().idValue());
        if (owner != null
                && !Objects.requireNonNull(saidBy.get(sourceRecord))
                        .identifiers()
                        .containsKey(key)) {
            add(owner, GoldenState.EMPTY.withIdentifiers(new TreeMap<>(Map.of(key, GoldenMembers.survivor(told)))));
        }
    }

    private List<BusinessEvent> write(GoldenRecords rows, List<GoldenRecord> standing) {
        List<GoldenRecord> updates = new ArrayList<>();
        List<GoldenRecord> provenances = new ArrayList<>();
        List<BusinessEvent> events = new ArrayList<>();
        for (GoldenRecord before : standing) {
            GoldenState golden = Objects.requireNonNull(states.get(before.id()));
            GoldenRecord after = GoldenRecord.of(before.id(), golden, before, now);
            if (!after.sameContent(before) || !Objects.equals(after.displayName(), before.displayName())) {
                updates.add(after);
            } else if (!after.survivors().equals(before.survivors())) {
                provenances.add(before.explained(after));
            }
        }
        for (GoldenRecord update : updates) {
            Set<String> said = sources.get(update.id());
            if (said != null) {
                events.add(new BusinessEvent(
                        "customer.updated",
                        "customer/" + update.id(),
                        Map.of("customerId", update.id(), "version", update.versionNo(), "sources", said)));
            }
        }
        unlessEmpty(updates, rows::update);
        unlessEmpty(provenances, rows::updateProvenance);
        return events;
    }
}
