package io.tributary.customer.resolution;

import io.tributary.canonical.customer.Customer;
import io.tributary.customer.golden.GoldenBatch;
import io.tributary.customer.golden.GoldenBatch.Placement;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.resolution.MatchProfiles.Look;
import io.tributary.customer.resolution.Newcomers.Newcomer;
import io.tributary.intake.CustomerResolution.Lookup;
import io.tributary.intake.CustomerResolution.Resolved;
import io.tributary.intake.Understood;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.LostRaceException;
import io.tributary.publication.BusinessEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Resolution of one batch in one transaction. What looks exactly like a profile that is there joins it. What is new is compared with all that
 * share a key, and everything that it touches is grouped anew. That nobody else makes the same customer at the same moment is seen in the
 * end: batches with new profiles take turns for their last step, in which they compare with what others have committed since they looked first.
 */
final class BatchResolution implements Lookup {
    private final ResolutionTools tools;
    private final Scorer scorer;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<Long, Long> profileByReceipt = new HashMap<>();
    private final Map<Long, Long> customerByProfile = new HashMap<>();
    private @Nullable Newcomers newcomers;
    private long seen;

    BatchResolution(ResolutionTools tools, List<Understood> batch) {
        this.tools = tools;
        this.scorer = tools.matching().scorer();
        for (Understood understood : batch) {
            understood
                    .message()
                    .customer()
                    .ifPresent(customer -> arrivals.add(new Arrival(understood, customer, scorer)));
        }
        tools.jdbi().useHandle(this::recognise);
        if (tools.inFlight().hold(marksOfUnknown())) {
            tools.jdbi().useHandle(this::recognise);
        }
    }

    private Set<String> marksOfUnknown() {
        Set<String> marks = new HashSet<>();
        unknown().forEach(arrival -> marks.addAll(arrival.marks()));
        return marks;
    }

    /** Finds profiles that look the same as arrivals. */
    private void recognise(Handle handle) {
        MatchProfiles profiles = handle.attach(MatchProfiles.class);
        Map<Long, Long> given = new LinkedHashMap<>();
        Set<String> fingerprints = new TreeSet<>();
        for (Arrival arrival : unknown()) {
            Long profile = tools.profileIds().given(arrival.receiptId());
            if (profile != null) {
                given.put(arrival.receiptId(), profile);
            } else if (mayShare(arrival)) {
                fingerprints.add(arrival.fingerprint());
            }
        }
        Map<String, Long> byFingerprint = new HashMap<>();
        for (Look look : BindLists.inPortions(fingerprints, profiles::withFingerprints)) {
            byFingerprint.putIfAbsent(look.fingerprint(), look.id());
            customerByProfile.put(look.id(), look.customerId());
        }
        BindLists.inPortions(new TreeSet<>(given.values()), profiles::looks)
                .forEach(look -> customerByProfile.put(look.id(), look.customerId()));
        given.values().removeIf(profile -> !customerByProfile.containsKey(profile));
        profileByReceipt.putAll(given);
        for (Arrival arrival : unknown()) {
            Long profile = mayShare(arrival) ? byFingerprint.get(arrival.fingerprint()) : null;
            if (profile != null) {
                profileByReceipt.put(arrival.receiptId(), profile);
            }
        }
    }

    private boolean mayShare(Arrival arrival) {
        return arrival.shares() && !tools.profileIds().singledOut(arrival.receiptId());
    }

    private List<Arrival> unknown() {
        return arrivals.stream()
                .filter(arrival -> !profileByReceipt.containsKey(arrival.receiptId()))
                .toList();
    }

    @Override
    public Resolved resolve(Instant now) {
        if (arrivals.isEmpty()) {
            return new Resolved(Map.of(), List.of());
        }
        return tools.jdbi().withHandle(handle -> resolve(handle, now));
    }

    @Override
    public void confirm() {
        Newcomers made = newcomers;
        if (made != null && !made.isEmpty()) {
            tools.jdbi().useHandle(handle -> made.confirm(handle, tools.turn().take(handle, seen, made.keys())));
        }
    }

    private Resolved resolve(Handle handle, Instant now) {
        Newcomers newcomers = newcomers(handle, now);
        this.newcomers = newcomers;
        Map<Long, Long> relied = new HashMap<>(customerByProfile);
        relied.putAll(newcomers.matched());
        Set<Long> locked = Component.load(handle, newcomers.matched().values()).rows();
        locked.addAll(relied.values());
        List<BusinessEvent> events = new ArrayList<>(
                locked.isEmpty() ? List.of() : tools.writersFirst().takeIn(handle, locked, now));
        Component component = Component.load(handle, newcomers.matched().values());
        refuseIfRegrouped(handle, relied, locked, component);
        Map<Long, Long> founders = component.group(
                newcomers.nodes(), newcomers.matches(), tools.matching().portraits(), scorer);
        customerByProfile.putAll(founders);
        events.addAll(write(handle, newcomers, now));
        events.addAll(
                tools.regrouping().apply(handle, Regrouping.moves(component, founders), Regrouping.Cause.INTAKE, now));
        Map<Long, Long> customerByReceipt = new LinkedHashMap<>();
        arrivals.forEach(arrival ->
                customerByReceipt.put(arrival.receiptId(), placement(arrival).customerId()));
        return new Resolved(customerByReceipt, events);
    }

    private Newcomers newcomers(Handle handle, Instant now) {
        List<Arrival> unknown = unknown();
        seen = unknown.isEmpty() ? 0 : tools.turn().lastBatch(handle);
        Candidates candidates = Candidates.find(
                handle,
                unknown.stream()
                        .flatMap(arrival -> arrival.keys().stream())
                        .map(BlockingKey::hash)
                        .collect(Collectors.toCollection(TreeSet::new)));
        Newcomers newcomers = new Newcomers(candidates, tools.matching().portraits(), scorer, now);
        Map<String, Long> madeHere = new HashMap<>();
        long floor = candidates.largestId();
        for (Arrival arrival : unknown) {
            Long same = mayShare(arrival) ? madeHere.get(arrival.fingerprint()) : null;
            if (same == null) {
                same = tools.profileIds().next(arrival.receiptId(), floor);
                newcomers.add(new Newcomer(same, arrival, tools.profileIds().singledOut(arrival.receiptId())));
                if (mayShare(arrival)) {
                    madeHere.put(arrival.fingerprint(), same);
                }
            }
            profileByReceipt.put(arrival.receiptId(), same);
        }
        tools.compared(newcomers.compared());
        return newcomers;
    }

    /** What was read before it was locked must still be so. */
    private static void refuseIfRegrouped(
            Handle handle, Map<Long, Long> relied, Set<Long> locked, Component component) {
        for (Look look : BindLists.inPortions(relied.keySet(), handle.attach(MatchProfiles.class)::looks)) {
            if (!Objects.equals(relied.get(look.id()), look.customerId())) {
                throw new LostRaceException("profile " + look.id() + " was moved at the same moment");
            }
        }
        if (!locked.containsAll(component.rows())) {
            throw new LostRaceException("golden records " + relied.values() + " were regrouped at the same moment");
        }
    }

    private List<BusinessEvent> write(Handle handle, Newcomers newcomers, Instant now) {
        GoldenRecords rows = handle.attach(GoldenRecords.class);
        Set<Long> needed = new TreeSet<>();
        Map<Long, List<Customer>> portrayals = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            long customer = placement(arrival).customerId();
            needed.add(customer);
            portrayals.computeIfAbsent(customer, id -> new ArrayList<>()).add(arrival.customer());
        }
        Set<Long> made = new TreeSet<>(needed);
        BindLists.inPortions(needed, handle.attach(CustomerStates.class)::existing)
                .forEach(made::remove);
        Set<Long> standing = new TreeSet<>(needed);
        standing.removeAll(made);
        GoldenBatch golden = new GoldenBatch(tools.survivorship(), tools.ids(), now, made);
        if (!standing.isEmpty()) {
            golden.lock(rows, standing);
            golden.load(
                    rows,
                    standing,
                    standing.stream()
                            .flatMap(id -> Objects.requireNonNull(portrayals.get(id)).stream())
                            .toList());
        }
        arrivals.forEach(arrival -> golden.link(placement(arrival), arrival.understood()));
        return golden.write(rows, () -> newcomers.write(handle, customerByProfile));
    }

    private Placement placement(Arrival arrival) {
        Long profile = Objects.requireNonNull(profileByReceipt.get(arrival.receiptId()));
        return new Placement(Objects.requireNonNull(customerByProfile.get(profile)), profile);
    }
}
