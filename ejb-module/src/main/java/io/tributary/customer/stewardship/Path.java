package io.tributary.customer.stewardship;

import io.tributary.customer.matching.Decision;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.stewardship.PairExplanation.Step;
import io.tributary.customer.stewardship.StewardActs.Said;
import io.tributary.persistence.BindLists;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The shortest way from one profile of a golden record to another, over decisions and matches. */
final class Path {
    private Path() {}

    /** The steps; none where there is no way, because what led there has gone. */
    static List<Step> between(Handle handle, long golden, long from, long to) {
        Set<Long> profiles = new TreeSet<>();
        handle.attach(Standing.class).members(List.of(golden)).forEach(member -> profiles.add(member.id()));
        List<Step> steps = new ArrayList<>(decided(handle.attach(StewardActs.class), profiles));
        BindLists.inPortions(profiles, handle.attach(MatchLinks.class)::of).stream()
                .filter(link -> link.linkDecision() == Decision.MATCH)
                .map(link -> new Step(
                        link.leftId(),
                        link.rightId(),
                        "match",
                        link.probability().doubleValue(),
                        null))
                .forEach(steps::add);
        return shortest(steps, from, to);
    }

    private static List<Step> decided(StewardActs acts, Collection<Long> profiles) {
        List<Long> ids = BindLists.inPortions(profiles, acts::about).stream()
                .map(StewardAct::id)
                .distinct()
                .toList();
        return BindLists.inPortions(ids, acts::pairs).stream()
                .filter(said -> said.pair().isSame())
                .map(Path::step)
                .toList();
    }

    private static Step step(Said said) {
        return new Step(said.leftId(), said.rightId(), "steward", null, said.actId());
    }

    static List<Step> shortest(List<Step> steps, long from, long to) {
        Map<Long, List<Step>> ofProfile = new HashMap<>();
        for (Step step : steps) {
            ofProfile.computeIfAbsent(step.left(), id -> new ArrayList<>()).add(step);
            ofProfile.computeIfAbsent(step.right(), id -> new ArrayList<>()).add(step);
        }
        Map<Long, Step> reachedBy = new HashMap<>();
        Deque<Long> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            long at = next.remove();
            for (Step step : ofProfile.getOrDefault(at, List.of())) {
                long other = step.left() == at ? step.right() : step.left();
                if (other != from && reachedBy.putIfAbsent(other, step) == null) {
                    next.add(other);
                }
            }
        }
        List<Step> path = new ArrayList<>();
        for (long at = to; at != from; ) {
            Step step = reachedBy.get(at);
            if (step == null) {
                return List.of();
            }
            path.add(step);
            at = step.left() == at ? step.right() : step.left();
        }
        Collections.reverse(path);
        return path;
    }
}
