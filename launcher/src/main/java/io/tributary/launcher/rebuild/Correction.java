package io.tributary.launcher.rebuild;

import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.rebuild.CorrectionRows;
import io.tributary.customer.resolution.CustomerStates;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.resolution.Regrouping;
import io.tributary.customer.resolution.ResolutionEngine;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.persistence.LostRaceException;
import io.tributary.publication.BusinessEvent;
import io.tributary.publication.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings golden records that stand otherwise to what was computed, in portions of one transaction each: first what source records say, what their
 * profiles look like and which of them match, then the hub's own regrouping moves what has to move and computes golden records anew, at last
 * facts go where their source records are. A portion that was done is done; who is interrupted begins again with what is left. No source record
 * is ever deleted.
 */
final class Correction {
    private static final int PORTION = 50;
    private static final int ATTEMPTS = 5;
    static final Regrouping.Cause CAUSE = new Regrouping.Cause(Regrouping.Cause.Kind.REBUILD, null, "rebuild");

    private final Jdbi hub;
    private final Handle computed;
    private final ResolutionEngine engine;
    private final GoldenRecomputation golden;
    private final Outbox outbox;
    private final Progress progress;
    private final Instant now;
    private final ProfileCorrection profiles;
    private final LinkCorrection links;
    private final RecordCorrection records;
    private final FactCorrection facts;

    Correction(
            Jdbi hub,
            Handle computed,
            ResolutionEngine engine,
            GoldenRecomputation golden,
            Ids ids,
            Progress progress,
            Instant now) {
        this.hub = hub;
        this.computed = computed;
        this.engine = engine;
        this.golden = golden;
        this.outbox = new Outbox(hub, ids);
        this.progress = progress;
        this.now = now;
        CorrectedIds corrected = new CorrectedIds(ids);
        this.profiles =
                new ProfileCorrection(corrected, engine.matching().model().version(), now);
        this.links = new LinkCorrection(computed, corrected, now);
        this.records = new RecordCorrection(computed, corrected, profiles, now);
        this.facts = new FactCorrection(computed, corrected);
    }

    /** Corrects golden records that stand, or that should. */
    void run(Collection<Long> different) {
        progress.begin("golden records corrected: source records, profiles and matches");
        inPortions(different, this::takeOver);
        progress.end();
        progress.begin("profiles grouped anew, golden records computed");
        inPortions(profiles.touched(), this::regroup);
        progress.end();
        progress.begin("golden records whose facts were looked through");
        inPortions(different, portion -> hub.useHandle(handle -> facts.give(handle, portion)));
        progress.end();
    }

    private void inPortions(Collection<Long> all, Consumer<List<Long>> work) {
        List<Long> list = List.copyOf(all);
        for (int start = 0; start < list.size(); start += PORTION) {
            List<Long> portion = list.subList(start, Math.min(list.size(), start + PORTION));
            insisting(() -> hub.useTransaction(handle -> work.accept(portion)));
            progress.add(portion.size());
        }
    }

    /** What meets with an arriving message is done again. */
    private static void insisting(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (LostRaceException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void takeOver(List<Long> portion) {
        hub.useHandle(handle -> {
            BindLists.inPortions(portion, handle.attach(GoldenRecords.class)::lock);
            List<ProfileRow> should = BindLists.inPortions(portion, computed.attach(MatchProfiles.class)::ofCustomers);
            BindLists.inPortions(portion, handle.attach(MatchProfiles.class)::ofCustomers)
                    .forEach(profile -> profiles.touch(profile.id()));
            Map<Long, ProfileRow> standing = profiles.takeOver(handle, should);
            links.takeOver(handle, should);
            records.takeOver(handle, portion, standing);
        });
    }

    private void regroup(List<Long> touched) {
        hub.useHandle(handle -> {
            List<BusinessEvent> events = new ArrayList<>(engine.regrouping().regroup(touched, CAUSE, now));
            Map<Long, Long> customers = new LinkedHashMap<>();
            BindLists.inPortions(touched, handle.attach(MatchProfiles.class)::looks)
                    .forEach(look -> customers.put(look.id(), look.customerId()));
            correctStates(handle, customers);
            Set<Long> golden = new TreeSet<>(customers.values());
            BindLists.inPortions(touched, handle.attach(CustomerStates.class)::existing)
                    .forEach(golden::add);
            forgetParts(handle, golden);
            events.addAll(this.golden.recompute(golden, now));
            outbox.write(events, now);
        });
    }

    /** Parts that source records once said are written anew from what they say now; what other systems wrote stays. */
    private static void forgetParts(Handle handle, Collection<Long> customers) {
        FactCopy.PARTS.forEach((table, origin) -> BindLists.inPortions(customers, ids -> {
            handle.createUpdate(
                            "DELETE FROM %s WHERE CUSTOMER_ID IN (<ids>) AND %s IS NOT NULL".formatted(table, origin))
                    .bindList("ids", ids)
                    .execute();
            return List.of();
        }));
    }

    /** A golden record is active as long as its founder is its own. */
    private void correctStates(Handle handle, Map<Long, Long> customers) {
        List<CustomerStates.State> wrong = new ArrayList<>();
        BindLists.inPortions(customers.keySet(), handle.attach(CorrectionRows.class)::states).stream()
                .distinct()
                .forEach(row -> {
                    long customer = Objects.requireNonNull(customers.get(row.id()));
                    Long into = customer == row.id() ? null : Long.valueOf(customer);
                    CustomerStates.State state = new CustomerStates.State(row.id(), into, now, CAUSE.actor());
                    if (!state.customerState().equals(row.customerState()) || !Objects.equals(into, row.mergedInto())) {
                        wrong.add(state);
                    }
                });
        if (!wrong.isEmpty()) {
            handle.attach(CustomerStates.class).update(wrong);
        }
    }
}
