package io.tributary.customer.stewardship;

import io.tributary.customer.stewardship.StewardAct.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Saying that customers are the same. */
final class Joining {
    private final Case matter;

    Joining(Case matter) {
        this.matter = matter;
    }

    /** Two golden records are one customer. */
    Decided join(Kind kind, long id, long with) {
        if (id == with) {
            throw DecisionRefusedException.invalid("Name two customers: nobody is merged with himself.");
        }
        matter.lock(List.of(id, with));
        long one = Math.min(matter.current(id), matter.current(with));
        long other = Math.max(matter.current(id), matter.current(with));
        if (one == other) {
            return confirm(one, "already-the-same");
        }
        Set<Long> left = matter.profiles(one);
        Set<Long> right = matter.profiles(other);
        Set<Long> both = new TreeSet<>(left);
        both.addAll(right);
        refuseIfKeptApart(one, other, left, right, both);
        StewardAct act = matter.decide(kind, one, other, matter.grounds.why(), ProfilePair.joining(left, right));
        matter.regroup(both, act.id());
        long survivor = matter.current(one);
        matter.note(kind == Kind.CONFIRM ? "customer.confirm" : "customer.merge", survivor, act.id());
        return Decided.of(
                kind == Kind.CONFIRM ? "confirmed" : "merged",
                act.id(),
                survivor,
                List.copyOf(matter.customersOf(both)));
    }

    /** The profiles of a golden record belong together, whatever a new model says. */
    Decided confirm(long id) {
        matter.lock(List.of(id));
        return confirm(matter.current(id), "confirmed");
    }

    private Decided confirm(long golden, String outcome) {
        Set<Long> profiles = matter.profiles(golden);
        Optional<StewardAct> held = heldTogether(profiles);
        long act = held.map(StewardAct::id).orElseGet(() -> confirmed(golden, profiles));
        matter.note("customer.confirm", golden, act);
        return Decided.of(outcome, act, golden, List.of(golden));
    }

    /** What is confirmed stands more firmly than before, and may draw another profile to it. */
    private long confirmed(long golden, Set<Long> profiles) {
        StewardAct act =
                matter.decide(Kind.CONFIRM, golden, null, matter.grounds.why(), ProfilePair.together(profiles));
        matter.regroup(profiles, act.id());
        return act.id();
    }

    private void refuseIfKeptApart(long one, long other, Set<Long> left, Set<Long> right, Set<Long> both) {
        List<StewardAct> apart = matter.holding(both).entrySet().stream()
                .filter(act -> act.getValue().stream().anyMatch(pair -> !pair.isSame() && pair.crosses(left, right)))
                .map(Map.Entry::getKey)
                .toList();
        if (!apart.isEmpty()) {
            StewardAct last = apart.get(apart.size() - 1);
            throw DecisionRefusedException.conflict(
                    "Kept apart by a decision",
                    "Customers %d and %d were decided to be different: %s. To merge them, first withdraw it: %s."
                            .formatted(one, other, last.summary(), last.howToWithdraw()),
                    apart);
        }
    }

    /** The last act by which, with others, all profiles are held together already. */
    private Optional<StewardAct> heldTogether(Set<Long> profiles) {
        Map<Long, Long> root = new HashMap<>();
        profiles.forEach(id -> root.put(id, id));
        StewardAct last = null;
        for (Map.Entry<StewardAct, List<ProfilePair>> act :
                matter.holding(profiles).entrySet()) {
            for (ProfilePair pair : act.getValue()) {
                if (pair.isSame() && root.containsKey(pair.leftId()) && root.containsKey(pair.rightId())) {
                    join(root, pair);
                    last = act.getKey();
                }
            }
        }
        return isOne(root.values()) ? Optional.ofNullable(last) : Optional.empty();
    }

    private static void join(Map<Long, Long> root, ProfilePair pair) {
        Long from = root.get(pair.rightId());
        Long to = root.get(pair.leftId());
        root.replaceAll((id, each) -> each.equals(from) ? to : each);
    }

    private static boolean isOne(Collection<Long> roots) {
        return roots.stream().distinct().count() == 1;
    }
}
