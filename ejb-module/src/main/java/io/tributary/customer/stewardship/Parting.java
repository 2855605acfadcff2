package io.tributary.customer.stewardship;

import io.tributary.customer.stewardship.FormerSide.Bond;
import io.tributary.customer.stewardship.StewardAct.Kind;
import io.tributary.persistence.BindLists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Saying that customers are different. */
final class Parting {
    private final Case matter;

    Parting(Case matter) {
        this.matter = matter;
    }

    /** Two golden records are different customers, and stay so. */
    Decided neverMerge(long id, long with) {
        if (id == with) {
            throw DecisionRefusedException.invalid("Name two customers: nobody is kept apart from himself.");
        }
        matter.lock(List.of(id, with));
        long one = matter.current(id);
        long other = matter.current(with);
        if (one == other) {
            throw DecisionRefusedException.conflict(
                    "They are one customer",
                    "%d and %d are the same customer (%d) now. Unmerge them first: POST /api/customers/%d/unmerge."
                            .formatted(id, with, one, one),
                    joiningActs(matter.profiles(one)));
        }
        Set<Long> left = matter.profiles(one);
        Set<Long> right = matter.profiles(other);
        List<ProfilePair> apart = ProfilePair.apart(left, right);
        StewardAct standing = standing(left, right, apart);
        StewardAct act = standing != null
                ? standing
                : matter.decide(
                        Kind.NEVER_MERGE, Math.min(one, other), Math.max(one, other), matter.grounds.why(), apart);
        matter.note("customer.never-merge", one, act.id());
        return Decided.of(
                standing != null ? "already-kept-apart" : "kept-apart",
                act.id(),
                one,
                List.copyOf(new TreeSet<>(List.of(one, other))));
    }

    /** The last act by which, with others, all pairs are kept apart already. */
    private @Nullable StewardAct standing(Set<Long> left, Set<Long> right, List<ProfilePair> apart) {
        Set<ProfilePair> open = new HashSet<>(apart);
        StewardAct last = null;
        for (Map.Entry<StewardAct, List<ProfilePair>> act : matter.holding(left).entrySet()) {
            if (act.getValue().stream().anyMatch(pair -> !pair.isSame() && pair.crosses(left, right))) {
                last = act.getKey();
                open.removeAll(new HashSet<>(act.getValue()));
            }
        }
        return open.isEmpty() ? last : null;
    }

    private List<StewardAct> joiningActs(Set<Long> profiles) {
        return matter.holding(profiles).entrySet().stream()
                .filter(act -> act.getValue().stream().anyMatch(ProfilePair::isSame))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Takes a golden record out that came over.
     *
     * @param bonds links between profiles
     */
    Decided unmerge(long id, long former, Function<Collection<Long>, List<Bond>> bonds) {
        matter.lock(List.of(id, former));
        long golden = matter.current(id);
        if (matter.current(former) != golden) {
            throw DecisionRefusedException.conflict(
                    "Not one customer",
                    "%d is customer %d now, and %d is customer %d: there is nothing to part."
                            .formatted(id, golden, former, matter.current(former)),
                    List.of());
        }
        List<Standing.Member> members = matter.standing.members(List.of(golden));
        Set<Long> all = matter.profiles(golden);
        List<Standing.Passage> passages = BindLists.inPortions(all, matter.standing::passages);
        Set<Long> side = FormerSide.of(
                former,
                golden,
                members.stream()
                        .map(member -> new FormerSide.Member(member.id(), member.createdAt()))
                        .toList(),
                passages.stream().map(Standing.Passage::move).toList(),
                bonds.apply(all));
        boolean wasCustomer =
                former == golden || passages.stream().anyMatch(passage -> passage.fromCustomer() == former);
        return part(id, golden, side, all, wasCustomer ? former : null, false);
    }

    /** Takes source records out that belong to somebody else, who is one customer. */
    Decided unmergeRecords(long id, Set<Long> sourceRecords) {
        matter.lock(List.of(id));
        long golden = matter.current(id);
        Set<Long> all = matter.profiles(golden);
        Map<Long, Set<Long>> ofProfile = new LinkedHashMap<>();
        for (Standing.Kept kept : matter.standing.sourceRecordsOf(List.of(golden))) {
            if (kept.profileId() != null) {
                ofProfile
                        .computeIfAbsent(kept.profileId(), profile -> new TreeSet<>())
                        .add(kept.id());
            }
        }
        refuseStrangers(golden, sourceRecords, ofProfile);
        Set<Long> side = new TreeSet<>();
        Set<Long> single = new TreeSet<>();
        ofProfile.forEach((profile, records) -> {
            if (sourceRecords.containsAll(records)) {
                side.add(profile);
            } else {
                records.stream().filter(sourceRecords::contains).forEach(single::add);
            }
        });
        if (!single.isEmpty()) {
            Map<Long, Long> own = matter.singleOut(single);
            side.addAll(own.values());
            all.addAll(own.values());
        }
        return part(id, golden, side, all, null, true);
    }

    private void refuseStrangers(long golden, Set<Long> sourceRecords, Map<Long, Set<Long>> ofProfile) {
        Set<Long> missing = new TreeSet<>(sourceRecords);
        ofProfile.values().forEach(missing::removeAll);
        Map<Long, Long> elsewhere = new LinkedHashMap<>();
        BindLists.inPortions(missing, matter.standing::sourceRecords)
                .forEach(kept -> elsewhere.put(kept.id(), kept.customerId()));
        for (long record : missing) {
            if (!elsewhere.containsKey(record)) {
                throw DecisionRefusedException.unknown("source record " + record);
            }
            throw DecisionRefusedException.invalid("Source record %d is one of customer %d, not of customer %d."
                    .formatted(record, elsewhere.get(record), golden));
        }
        if (ofProfile.values().stream().allMatch(sourceRecords::containsAll)) {
            throw DecisionRefusedException.invalid(
                    "These are all source records of customer %d: one at least must stay.".formatted(golden));
        }
    }

    /**
     * Parts a golden record. What stewards joined across is taken back, what is left of it stays joined; and where the engine would still
     * join both, or anyway if so decided, they are said to be different.
     */
    private Decided part(long id, long golden, Set<Long> side, Set<Long> all, @Nullable Long former, boolean anyway) {
        Set<Long> rest = new TreeSet<>(all);
        rest.removeAll(side);
        if (side.isEmpty() || rest.isEmpty()) {
            throw DecisionRefusedException.conflict(
                    "Nothing to part", "Nobody else ever came over to customer %d.".formatted(golden), List.of());
        }
        Map<StewardAct, List<ProfilePair>> across = new LinkedHashMap<>();
        matter.holding(side).forEach((act, pairs) -> {
            if (pairs.stream().anyMatch(pair -> pair.isSame() && pair.crosses(side, rest))) {
                across.put(act, pairs);
            }
        });
        matter.withdraw(across.keySet(), matter.grounds.why());
        List<Long> kept = keepResidues(golden, across, List.of(side, rest));
        StewardAct act = null;
        if (!anyway && !across.isEmpty()) {
            matter.regroup(
                    all,
                    Collections.max(across.keySet().stream().map(StewardAct::id).toList()));
        }
        if (anyway || !Collections.disjoint(matter.customersOf(side), matter.customersOf(rest))) {
            List<ProfilePair> pairs = new ArrayList<>(ProfilePair.apart(side, rest));
            if (anyway) {
                pairs.addAll(ProfilePair.together(side));
            }
            act = matter.decide(Kind.UNMERGE, golden, former, matter.grounds.why(), pairs);
            matter.regroup(all, act.id());
        }
        Long decided = act == null ? null : act.id();
        matter.note("customer.unmerge", golden, decided);
        return new Decided(
                "unmerged",
                decided,
                matter.current(id),
                List.copyOf(matter.customersOf(all)),
                across.keySet().stream().map(StewardAct::id).toList(),
                kept);
    }

    private List<Long> keepResidues(long golden, Map<StewardAct, List<ProfilePair>> withdrawn, List<Set<Long>> parts) {
        List<Long> kept = new ArrayList<>();
        withdrawn.forEach((act, pairs) -> {
            for (Set<Long> group : Residue.of(act, pairs, parts)) {
                String why = "left of act %d: %s".formatted(act.id(), act.reason());
                kept.add(matter.decide(act.actKind(), golden, null, why, ProfilePair.together(group))
                        .id());
            }
        });
        return kept;
    }

    /** Takes an act back. */
    Decided withdraw(long actId) {
        StewardAct act = matter.acts.lock(actId).orElseThrow(() -> DecisionRefusedException.unknown("act " + actId));
        if (act.actState() == StewardAct.State.WITHDRAWN) {
            throw DecisionRefusedException.conflict(
                    "Not active",
                    "Act %d was withdrawn by %s on %s: %s"
                            .formatted(actId, act.withdrawnBy(), act.withdrawnAt(), act.withdrawnReason()),
                    List.of());
        }
        Set<Long> profiles = new TreeSet<>();
        matter.acts.pairs(List.of(actId)).forEach(pair -> {
            profiles.add(pair.leftId());
            profiles.add(pair.rightId());
        });
        profiles.add(act.leftCustomer());
        matter.lock(profiles);
        matter.withdraw(List.of(act), matter.grounds.why());
        profiles.retainAll(known(profiles));
        matter.regroup(profiles, actId);
        long golden = matter.current(act.leftCustomer());
        matter.note("match.withdraw", golden, actId);
        return new Decided(
                "withdrawn", null, golden, List.copyOf(matter.customersOf(profiles)), List.of(actId), List.of());
    }

    private Set<Long> known(Set<Long> profiles) {
        Set<Long> known = new TreeSet<>();
        BindLists.inPortions(profiles, matter.standing::withIds).forEach(member -> known.add(member.id()));
        return known;
    }
}
