package io.tributary.launcher.rebuild;

import io.tributary.customer.rebuild.CorrectionRows;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.persistence.BindLists;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which profiles match, as it was computed. */
final class LinkCorrection {
    private final Handle computed;
    private final CorrectedIds ids;
    private final Instant now;

    LinkCorrection(Handle computed, CorrectedIds ids, Instant now) {
        this.computed = computed;
        this.ids = ids;
        this.now = now;
    }

    /** The links of these profiles. */
    void takeOver(Handle handle, List<ProfileRow> profiles) {
        List<Long> own = profiles.stream().map(ProfileRow::id).toList();
        if (own.isEmpty()) {
            return;
        }
        Map<List<Long>, LinkRow> should = new LinkedHashMap<>();
        BindLists.inPortions(own, computed.attach(MatchLinks.class)::of).forEach(link -> {
            long one = ids.of(link.leftId());
            long other = ids.of(link.rightId());
            LinkRow row = new LinkRow(
                    Math.min(one, other),
                    Math.max(one, other),
                    link.linkDecision(),
                    link.probability(),
                    link.weightBits(),
                    link.modelVersion(),
                    now);
            should.put(List.of(row.leftId(), row.rightId()), row);
        });
        Map<List<Long>, LinkRow> are = new LinkedHashMap<>();
        BindLists.inPortions(own.stream().map(ids::of).toList(), handle.attach(MatchLinks.class)::of)
                .forEach(link -> are.put(List.of(link.leftId(), link.rightId()), link));
        List<List<Long>> gone = are.keySet().stream()
                .filter(pair -> !same(are.get(pair), should.get(pair)) && isComputed(pair))
                .toList();
        Set<Long> ends = should.keySet().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        Set<Long> there = BindLists.inPortions(ends, handle.attach(MatchProfiles.class)::looks).stream()
                .map(MatchProfiles.Look::id)
                .collect(Collectors.toSet());
        List<LinkRow> added = should.values().stream()
                .filter(link -> !same(are.get(List.of(link.leftId(), link.rightId())), link))
                .filter(link -> there.containsAll(List.of(link.leftId(), link.rightId())))
                .toList();
        handle.attach(CorrectionRows.class)
                .deleteLinks(
                        gone.stream().map(pair -> pair.get(0)).toList(),
                        gone.stream().map(pair -> pair.get(1)).toList());
        if (!added.isEmpty()) {
            handle.attach(MatchLinks.class).insert(added);
        }
    }

    private static boolean same(@Nullable LinkRow one, @Nullable LinkRow other) {
        return one != null
                && other != null
                && one.linkDecision() == other.linkDecision()
                && one.probability().compareTo(other.probability()) == 0;
    }

    /** Whether both were there when it was computed; what came meanwhile is none of the rebuild's business. */
    private boolean isComputed(List<Long> pair) {
        Set<Long> known = BindLists.inPortions(pair, computed.attach(MatchProfiles.class)::looks).stream()
                .map(MatchProfiles.Look::id)
                .collect(Collectors.toSet());
        return known.containsAll(pair);
    }
}
