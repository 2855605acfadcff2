package io.tributary.customer.resolution;

import io.tributary.customer.matching.Grouping;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.resolution.MatchProfiles.Look;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.resolution.StewardPairs.PairRow;
import io.tributary.persistence.BindLists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Golden records and all others to which matches and stewards' pairs lead from them: whatever a change in one of them can touch. */
final class Component {
    private final Map<Long, ProfileRow> profiles = new TreeMap<>();
    private final Map<String, LinkRow> links = new LinkedHashMap<>();
    private final Map<String, PairRow> pairs = new TreeMap<>();

    private Component() {}

    /** Loads what belongs together, beginning with golden records. */
    static Component load(Handle handle, Collection<Long> customerIds) {
        Component component = new Component();
        Set<Long> loaded = new TreeSet<>();
        Set<Long> next = new TreeSet<>(customerIds);
        while (!next.isEmpty()) {
            loaded.addAll(next);
            next = component.extend(handle, next);
            next.removeAll(loaded);
        }
        return component;
    }

    private Set<Long> extend(Handle handle, Set<Long> customerIds) {
        List<Long> added = new ArrayList<>();
        BindLists.inPortions(customerIds, handle.attach(MatchProfiles.class)::ofCustomers)
                .forEach(profile -> {
                    profiles.put(profile.id(), profile);
                    added.add(profile.id());
                });
        Set<Long> reached = new TreeSet<>();
        for (LinkRow link : BindLists.inPortions(added, handle.attach(MatchLinks.class)::of)) {
            if (link.isMatch()) {
                links.put(link.leftId() + "-" + link.rightId(), link);
                reached.addAll(List.of(link.leftId(), link.rightId()));
            }
        }
        for (PairRow pair : BindLists.inPortions(added, handle.attach(StewardPairs.class)::of)) {
            pairs.put("%019d-%d-%d".formatted(pair.actId(), pair.leftId(), pair.rightId()), pair);
            if (pair.pairKind() == PairRow.Kind.SAME) {
                reached.addAll(List.of(pair.leftId(), pair.rightId()));
            }
        }
        reached.removeAll(profiles.keySet());
        return BindLists.inPortions(reached, handle.attach(MatchProfiles.class)::looks).stream()
                .map(Look::customerId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of all rows of golden records that may change: those that the profiles belong to, and those that they belonged to. */
    Set<Long> rows() {
        Set<Long> rows = new TreeSet<>(profiles.keySet());
        profiles.values().forEach(profile -> rows.add(profile.customerId()));
        return rows;
    }

    /** Where a profile is now. */
    Map<Long, Long> customers() {
        return profiles.values().stream().collect(Collectors.toMap(ProfileRow::id, ProfileRow::customerId));
    }

    /**
     * Which golden record each profile belongs to by all that is known.
     *
     * @param newcomers profiles that are not in the database yet
     * @param newLinks their links that match
     */
    Map<Long, Long> group(
            Collection<Grouping.Node> newcomers,
            Collection<Grouping.Link> newLinks,
            Portraits portraits,
            Scorer scorer) {
        List<Grouping.Node> nodes = new ArrayList<>(newcomers);
        profiles.values().forEach(row -> nodes.add(new Grouping.Node(row.id(), row.fingerprint(), portraits.of(row))));
        return Grouping.group(
                nodes,
                Stream.concat(links.values().stream().map(LinkRow::forGrouping), newLinks.stream())
                        .toList(),
                pairs.values().stream().map(PairRow::forGrouping).toList(),
                (one, other) -> scorer.score(one, other).contradiction());
    }
}
