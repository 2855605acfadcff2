package io.tributary.customer.matching;

import io.tributary.customer.matching.comparison.Portrait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Which profiles are one customer: single linkage under constraints. What stewards hold to be the same is joined first. Then the links, the
 * surest first, each join two groups, unless somebody in one is held to be different from somebody in the other, or contradicts him. The
 * result depends on what is given and on nothing else: not on the order in which profiles came, and not on what stood before.
 *
 * <p>Profiles that a steward joined stand for one customer who has looked in several ways; they contradict another profile only if all of
 * them do. Pure, not thread-safe.
 */
public final class Grouping {
    private static final Comparator<Link> SUREST_FIRST = Comparator.comparingDouble(Link::probability)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Link::bits).reversed());

    private final Map<Long, Node> nodes = new TreeMap<>();
    private final Map<Long, Group> groups = new HashMap<>();
    private final Map<Long, Set<Long>> different = new HashMap<>();
    private final BiPredicate<Portrait, Portrait> contradict;

    /**
     * A profile.
     *
     * @param fingerprint decides between links that are equally sure
     */
    public record Node(long id, String fingerprint, Portrait portrait) {}

    /** Two profiles that match. */
    public record Link(long left, long right, double probability, double bits) {}

    /**
     * What an act of a steward says of two profiles.
     *
     * @param same whether they are the same customer, or different ones
     */
    public record Pair(long left, long right, boolean same) {}

    /** Profiles of one customer, in blocks that stewards joined. */
    private static final class Group {
        private final List<List<Node>> blocks = new ArrayList<>();

        Group(Node node) {
            blocks.add(new ArrayList<>(List.of(node)));
        }

        List<Node> all() {
            return blocks.stream().flatMap(List::stream).toList();
        }
    }

    private Grouping(Collection<Node> nodes, Collection<Pair> pairs, BiPredicate<Portrait, Portrait> contradict) {
        this.contradict = contradict;
        for (Node node : nodes) {
            this.nodes.put(node.id(), node);
            groups.put(node.id(), new Group(node));
        }
        for (Pair pair : pairs) {
            if (!pair.same()) {
                different.computeIfAbsent(pair.left(), id -> new HashSet<>()).add(pair.right());
                different.computeIfAbsent(pair.right(), id -> new HashSet<>()).add(pair.left());
            }
        }
    }

    /**
     * Groups profiles.
     *
     * @param links those of which an end is not among the profiles are ignored, and so are such pairs
     * @param pairs what stewards hold, in the order in which they said so
     * @param contradict whether two profiles cannot be one customer; symmetric
     * @return for each profile the smallest id of its group, which is the golden record's id
     */
    public static Map<Long, Long> group(
            Collection<Node> nodes,
            Collection<Link> links,
            Collection<Pair> pairs,
            BiPredicate<Portrait, Portrait> contradict) {
        Grouping grouping = new Grouping(nodes, pairs, contradict);
        pairs.stream().filter(Pair::same).forEach(pair -> grouping.joinBlocks(pair.left(), pair.right()));
        links.stream().sorted(grouping.order()).forEach(link -> grouping.join(link.left(), link.right()));
        return grouping.founders();
    }

    private Comparator<Link> order() {
        return SUREST_FIRST
                .thenComparing(link -> fingerprints(link, true))
                .thenComparing(link -> fingerprints(link, false))
                .thenComparingLong(link -> Math.min(link.left(), link.right()))
                .thenComparingLong(link -> Math.max(link.left(), link.right()));
    }

    private String fingerprints(Link link, boolean smaller) {
        String left = fingerprint(link.left());
        String right = fingerprint(link.right());
        return (left.compareTo(right) <= 0) == smaller ? left : right;
    }

    private String fingerprint(long id) {
        Node node = nodes.get(id);
        return node == null ? "" : node.fingerprint();
    }

    private void joinBlocks(long left, long right) {
        Group one = groups.get(left);
        Group other = groups.get(right);
        if (one == null || other == null || heldApart(one, other)) {
            return;
        }
        List<Node> joined = blockOf(one, left);
        List<Node> second = blockOf(other, right);
        if (joined == second) {
            return;
        }
        if (one != other) {
            merge(one, other);
        }
        joined.addAll(second);
        one.blocks.removeIf(block -> block == second);
    }

    private static List<Node> blockOf(Group group, long id) {
        return group.blocks.stream()
                .filter(block -> block.stream().anyMatch(node -> node.id() == id))
                .findFirst()
                .orElseThrow();
    }

    private void join(long left, long right) {
        Group one = groups.get(left);
        Group other = groups.get(right);
        if (one != null && other != null && one != other && !heldApart(one, other) && !contradict(one, other)) {
            merge(one, other);
        }
    }

    private void merge(Group one, Group other) {
        one.blocks.addAll(other.blocks);
        other.all().forEach(node -> groups.put(node.id(), one));
    }

    private boolean heldApart(Group one, Group other) {
        if (one == other || different.isEmpty()) {
            return false;
        }
        Set<Long> others = new HashSet<>();
        other.all().forEach(node -> others.add(node.id()));
        return one.all().stream()
                .map(node -> different.getOrDefault(node.id(), Set.of()))
                .anyMatch(apart -> apart.stream().anyMatch(others::contains));
    }

    private boolean contradict(Group one, Group other) {
        return one.blocks.stream().anyMatch(left -> other.blocks.stream().anyMatch(right -> contradict(left, right)));
    }

    private boolean contradict(List<Node> left, List<Node> right) {
        return left.stream()
                .allMatch(one -> right.stream().allMatch(other -> contradict.test(one.portrait(), other.portrait())));
    }

    private Map<Long, Long> founders() {
        Map<Group, Long> founders = new HashMap<>();
        Map<Long, Long> founderOf = new LinkedHashMap<>();
        for (Long id : nodes.keySet()) { // ascending, so the first one of a group is its founder
            Group group = Objects.requireNonNull(groups.get(id));
            founders.putIfAbsent(group, id);
            founderOf.put(id, Objects.requireNonNull(founders.get(group)));
        }
        return founderOf;
    }
}
