package io.tributary.customer.stewardship;

import io.tributary.customer.directory.Customers;
import io.tributary.customer.resolution.Regrouping;
import io.tributary.customer.resolution.Regrouping.Cause;
import io.tributary.customer.stewardship.StewardActs.Said;
import io.tributary.intake.Audit;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.persistence.LostRaceException;
import io.tributary.publication.BusinessEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One decision while it is made: what stands, what is written, and what is to be told of it. Lives as long as its transaction. */
final class Case {
    private static final int LONGEST_REASON = 1000;

    final Standing standing;
    private final Customers customers;
    final StewardActs acts;
    final Grounds grounds;
    final Instant now;
    final List<BusinessEvent> events = new ArrayList<>();
    private final Audit audit;
    private final Ids ids;
    private final Regrouping regrouping;

    Case(Handle handle, Ids ids, Regrouping regrouping, Grounds grounds, Instant now) {
        this.customers = handle.attach(Customers.class);
        this.standing = handle.attach(Standing.class);
        this.acts = handle.attach(StewardActs.class);
        this.audit = handle.attach(Audit.class);
        this.ids = ids;
        this.regrouping = regrouping;
        this.grounds = grounds;
        this.now = now;
    }

    /** The golden record that an id means now. */
    long current(long id) {
        return customers.current(id).orElseThrow(() -> DecisionRefusedException.unknown("customer " + id));
    }

    /** Locks the golden records that the ids mean, so that nobody else regroups them. */
    void lock(Collection<Long> meant) {
        Map<Long, Long> before = resolved(meant);
        BindLists.inPortions(new TreeSet<>(before.values()), standing::lock);
        if (!resolved(meant).equals(before)) {
            throw new LostRaceException("customers were regrouped at the same moment");
        }
    }

    private Map<Long, Long> resolved(Collection<Long> meant) {
        Map<Long, Long> resolved = new LinkedHashMap<>();
        new TreeSet<>(meant).forEach(id -> resolved.put(id, current(id)));
        return resolved;
    }

    /** Profiles of a golden record. */
    Set<Long> profiles(long golden) {
        Set<Long> profiles = standing.members(List.of(golden)).stream()
                .map(Standing.Member::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (profiles.isEmpty()) {
            throw DecisionRefusedException.conflict(
                    "Not resolved yet",
                    "Customer %d was written by another system and has not been taken in yet; try again soon."
                            .formatted(golden),
                    List.of());
        }
        return profiles;
    }

    /** Golden records that the profiles belong to now. */
    Set<Long> customersOf(Collection<Long> profiles) {
        return BindLists.inPortions(profiles, standing::withIds).stream()
                .map(Standing.Member::customerId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Acts that hold and say something of the profiles, with all that they say; the oldest first. */
    Map<StewardAct, List<ProfilePair>> holding(Collection<Long> profiles) {
        Map<Long, StewardAct> found = new LinkedHashMap<>();
        BindLists.inPortions(profiles, acts::about).forEach(act -> found.put(act.id(), act));
        Map<Long, List<ProfilePair>> said = BindLists.inPortions(found.keySet(), acts::pairs).stream()
                .collect(Collectors.groupingBy(Said::actId, Collectors.mapping(Said::pair, Collectors.toList())));
        Map<StewardAct, List<ProfilePair>> holding = new LinkedHashMap<>();
        new TreeSet<>(found.keySet()).forEach(id -> holding.put(found.get(id), said.getOrDefault(id, List.of())));
        return holding;
    }

    /** Writes an act with what it says. */
    StewardAct decide(
            StewardAct.Kind kind, long customer, @Nullable Long other, String why, Collection<ProfilePair> pairs) {
        StewardAct act =
                StewardAct.made(ids.next(), kind, customer, other, new Grounds(grounds.who(), shortened(why)), now);
        acts.insert(act);
        if (!pairs.isEmpty()) {
            acts.insertPairs(pairs.stream().map(pair -> Said.of(act.id(), pair)).toList());
        }
        events.add(event("match.decided", act));
        return act;
    }

    /** Takes acts back. */
    void withdraw(Collection<StewardAct> withdrawn, String why) {
        if (!withdrawn.isEmpty()) {
            acts.withdraw(withdrawn.stream().map(StewardAct::id).toList(), now, grounds.who(), shortened(why));
            withdrawn.forEach(act -> events.add(event("match.withdrawn", act)));
        }
    }

    /** Groups profiles anew; an act is the cause. */
    void regroup(Collection<Long> profiles, @Nullable Long act) {
        events.addAll(regrouping.regroup(profiles, new Cause(Cause.Kind.STEWARD, act, grounds.who()), now));
    }

    /** Gives source records profiles of their own. */
    Map<Long, Long> singleOut(Collection<Long> sourceRecords) {
        return regrouping.singleOut(sourceRecords, now);
    }

    /** Writes down who did what. */
    void note(String action, long customer, @Nullable Long act) {
        audit.insert(
                ids.next(),
                now,
                grounds.who(),
                action,
                "customer/" + customer,
                shortened(act == null ? grounds.why() : "act %d: %s".formatted(act, grounds.why())));
    }

    private BusinessEvent event(String type, StewardAct act) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("act", act.id());
        data.put("kind", act.actKind().shown());
        data.put("customerId", act.leftCustomer());
        if (act.rightCustomer() != null) {
            data.put("otherId", act.rightCustomer());
        }
        data.put("by", grounds.who());
        return new BusinessEvent(type, "customer/" + act.leftCustomer(), data);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_REASON) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_REASON - 2)) ? LONGEST_REASON - 2 : LONGEST_REASON - 1;
        return text.substring(0, end) + "…";
    }
}
