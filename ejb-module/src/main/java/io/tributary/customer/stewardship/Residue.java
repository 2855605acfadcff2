package io.tributary.customer.stewardship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is left of an act that holds profiles together, when some of them are taken out. Where A and B were merged and then C with both,
 * taking B out must leave A and C together, as if B had never been there; and must not hold together what no steward ever joined. Pure.
 */
final class Residue {
    private Residue() {}

    /**
     * Groups of profiles that the act still holds together.
     *
     * @param pairs all that the act says
     * @param parts the profiles after the parting, each in one of them
     */
    static List<Set<Long>> of(StewardAct act, List<ProfilePair> pairs, List<Set<Long>> parts) {
        Set<Long> joined = joinedByHand(act, pairs);
        List<Set<Long>> left = new ArrayList<>();
        for (Set<Long> part : parts) {
            Set<Long> held = new TreeSet<>();
            pairs.stream().filter(ProfilePair::isSame).forEach(pair -> {
                held.add(pair.leftId());
                held.add(pair.rightId());
            });
            held.retainAll(part);
            boolean stoodBefore = !joined.isEmpty() && (joined.containsAll(held) || disjoint(joined, held));
            if (held.size() > 1 && !stoodBefore) {
                left.add(held);
            }
        }
        return left;
    }

    private static boolean disjoint(Set<Long> one, Set<Long> other) {
        return one.stream().noneMatch(other::contains);
    }

    /**
     * Of an act that joined two golden records: the profiles of the first one. Both were each other's neighbours only by the pair of
     * their founders.
     *
     * @return nothing for an act that did not join two
     */
    private static Set<Long> joinedByHand(StewardAct act, List<ProfilePair> pairs) {
        Long other = act.rightCustomer();
        if (other == null) {
            return Set.of();
        }
        ProfilePair bridge = ProfilePair.of(act.leftCustomer(), other, ProfilePair.Kind.SAME);
        if (!pairs.contains(bridge)) {
            return Set.of();
        }
        Map<Long, Set<Long>> neighbours = new HashMap<>();
        pairs.stream()
                .filter(ProfilePair::isSame)
                .filter(pair -> !pair.equals(bridge))
                .forEach(pair -> {
                    neighbours
                            .computeIfAbsent(pair.leftId(), id -> new HashSet<>())
                            .add(pair.rightId());
                    neighbours
                            .computeIfAbsent(pair.rightId(), id -> new HashSet<>())
                            .add(pair.leftId());
                });
        Set<Long> reached = new TreeSet<>();
        List<Long> next = new ArrayList<>(List.of(bridge.leftId()));
        while (!next.isEmpty()) {
            Long id = next.remove(next.size() - 1);
            if (reached.add(id)) {
                next.addAll(neighbours.getOrDefault(id, Set.of()));
            }
        }
        return reached.contains(bridge.rightId()) ? Set.of() : reached;
    }
}
