package io.tributary.customer.stewardship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which profiles of a golden record were another one before: those that came over from it, as the merge history says, and those that came in
 * later and are linked more strongly to them than to the others. Pure.
 */
final class FormerSide {
    private final long former;
    private final long golden;
    private final Map<Long, List<Move>> moves = new HashMap<>();

    /** That a profile went from one golden record to another; the greater id was later. */
    record Move(long id, long profileId, long fromCustomer, long toCustomer, Instant occurredAt) {}

    /** A profile of the golden record. */
    record Member(long id, Instant createdAt) {}

    /** How surely two profiles are the same. */
    record Bond(long leftId, long rightId, double bits) {}

    private FormerSide(long former, long golden, Collection<Move> moves) {
        this.former = former;
        this.golden = golden;
        for (Move move : moves) {
            this.moves
                    .computeIfAbsent(move.profileId(), id -> new ArrayList<>())
                    .add(move);
        }
        this.moves
                .values()
                .forEach(each -> each.sort(Comparator.comparingLong(Move::id).reversed()));
    }

    /**
     * Profiles of the former one.
     *
     * @param former id of a golden record that came over, or of the one that the others came to
     * @param golden id of the golden record as it is
     * @return none or all where there is nothing to part
     */
    static Set<Long> of(
            long former, long golden, Collection<Member> members, Collection<Move> moves, Collection<Bond> bonds) {
        return new FormerSide(former, golden, moves).side(members, bonds);
    }

    private Set<Long> side(Collection<Member> members, Collection<Bond> bonds) {
        Set<Long> side = new TreeSet<>();
        Instant since = Instant.MAX;
        for (Member member : members) {
            Set<Long> stations = stations(member.id());
            if (former == golden ? stations.size() == 1 : stations.contains(former)) {
                side.add(member.id());
            }
            since = earlier(since, arrival(member.id()));
        }
        if (side.isEmpty() && members.stream().anyMatch(member -> member.id() == former)) {
            side.add(former); // never a golden record: the profile alone is meant
            return side;
        }
        Set<Long> late = new TreeSet<>();
        for (Member member : members) {
            if (member.id() != golden
                    && !moves.containsKey(member.id())
                    && !member.createdAt().isBefore(since)) {
                late.add(member.id());
            }
        }
        return settled(side, late, members, bonds);
    }

    /** When the former one came over; of the golden record itself: when the first other one came. */
    private Instant arrival(long profile) {
        return moves.getOrDefault(profile, List.of()).stream()
                .filter(move -> former == golden ? move.toCustomer() == golden : move.fromCustomer() == former)
                .map(Move::occurredAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Golden records that the profile belonged to on its way here, back to where it was last parted from another one. */
    private Set<Long> stations(long profile) {
        Set<Long> stations = new HashSet<>(Set.of(golden));
        long at = golden;
        for (Move move : moves.getOrDefault(profile, List.of())) {
            if (move.toCustomer() != at || move.fromCustomer() < move.toCustomer()) {
                break; // a merge goes to the smaller id, a parting to the greater
            }
            at = move.fromCustomer();
            stations.add(at);
        }
        return stations;
    }

    /** Those that came later go where their strongest bond leads, the strongest of all first. */
    private static Set<Long> settled(
            Set<Long> side, Set<Long> late, Collection<Member> members, Collection<Bond> bonds) {
        Set<Long> settled = new HashSet<>();
        members.stream().map(Member::id).filter(id -> !late.contains(id)).forEach(settled::add);
        Set<Long> result = new TreeSet<>(side);
        result.removeAll(late);
        List<Bond> strongestFirst = bonds.stream()
                .sorted(Comparator.comparingDouble(Bond::bits)
                        .reversed()
                        .thenComparingLong(Bond::leftId)
                        .thenComparingLong(Bond::rightId))
                .toList();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Bond bond : strongestFirst) {
                boolean left = settled.contains(bond.leftId());
                if (left != settled.contains(bond.rightId())) {
                    long known = left ? bond.leftId() : bond.rightId();
                    long fresh = left ? bond.rightId() : bond.leftId();
                    if (late.contains(fresh)) {
                        settled.add(fresh);
                        if (result.contains(known)) {
                            result.add(fresh);
                        }
                        grew = true;
                        break;
                    }
                }
            }
        }
        return result;
    }
}
