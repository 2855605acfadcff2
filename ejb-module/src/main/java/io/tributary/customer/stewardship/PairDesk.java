package io.tributary.customer.stewardship;

import io.tributary.customer.directory.CustomerDirectory;
import io.tributary.customer.directory.CustomerSummary;
import io.tributary.customer.directory.Customers;
import io.tributary.customer.matching.Decision;
import io.tributary.customer.matching.Score;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.resolution.Matching;
import io.tributary.customer.stewardship.PairExplanation.Veto;
import io.tributary.customer.stewardship.StewardActs.Said;
import io.tributary.persistence.BindLists;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: see how two customers are compared, and why they are one or two. */
@Stateless
public class PairDesk {
    private static final int MOST_PROFILES = 200;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Matching matching;

    @Inject
    private CustomerDirectory directory;

    /** For the container. */
    public PairDesk() {}

    /** For use without a container. */
    public PairDesk(Jdbi jdbi, Matching matching, CustomerDirectory directory) {
        this.jdbi = jdbi;
        this.matching = matching;
        this.directory = directory;
    }

    /** The best pair of two golden records, with what came of it. */
    private record Best(long left, long right, Score score, @Nullable Long vetoLeft, @Nullable Long vetoRight) {}

    /**
     * Compares two customers.
     *
     * @param a id of a customer, as it is or was, or of a profile
     * @throws DecisionRefusedException if one does not exist, or there is nothing to compare
     */
    public PairExplanation explain(long a, long b) {
        if (a == b) {
            throw DecisionRefusedException.invalid("Name two customers: nobody is compared with himself.");
        }
        return jdbi.withHandle(handle -> {
            long left = current(handle, a);
            long right = current(handle, b);
            Map<Long, Features> ofLeft = left == right ? profile(handle, a) : profiles(handle, left);
            Map<Long, Features> ofRight = left == right ? profile(handle, b) : profiles(handle, right);
            Best best = best(matching.scorer(), ofLeft, ofRight);
            Map<Long, CustomerSummary> summaries = directory.summaries(List.of(left, right)).stream()
                    .collect(Collectors.toMap(CustomerSummary::id, summary -> summary, (one, same) -> one));
            Weighing now = weighing(ofLeft, best.left(), ofRight, best.right());
            Veto veto = best.vetoLeft() == null || best.vetoRight() == null
                    ? null
                    : new Veto(
                            best.vetoLeft(),
                            best.vetoRight(),
                            weighing(ofLeft, best.vetoLeft(), ofRight, best.vetoRight()));
            boolean same = left == right;
            List<StewardAct> acts = acts(handle, left, right);
            List<PairExplanation.Step> path = same ? Path.between(handle, left, best.left(), best.right()) : null;
            return new PairExplanation(
                    a,
                    b,
                    summaries.get(left),
                    summaries.get(right),
                    same,
                    same ? together(path) : apart(acts, best, veto),
                    best.left(),
                    best.right(),
                    now,
                    veto,
                    acts,
                    path);
        });
    }

    private static long current(Handle handle, long id) {
        return handle.attach(Customers.class)
                .current(id)
                .orElseThrow(() -> DecisionRefusedException.unknown("customer " + id));
    }

    private static Map<Long, Features> profiles(Handle handle, long golden) {
        return features(handle.attach(MatchProfiles.class).ofCustomers(List.of(golden)), golden);
    }

    private static Map<Long, Features> profile(Handle handle, long id) {
        return features(handle.attach(MatchProfiles.class).withIds(List.of(id)), id);
    }

    private static Map<Long, Features> features(List<ProfileRow> rows, long id) {
        if (rows.isEmpty()) {
            throw DecisionRefusedException.conflict(
                    "Not resolved yet",
                    "Customer %d was written by another system and has not been taken in yet; try again soon."
                            .formatted(id),
                    List.of());
        }
        Map<Long, Features> features = new TreeMap<>();
        rows.stream()
                .sorted(Comparator.comparingLong(ProfileRow::id))
                .limit(MOST_PROFILES)
                .forEach(row -> features.put(row.id(), Features.parse(row.features())));
        return features;
    }

    private static Best best(Scorer scorer, Map<Long, Features> left, Map<Long, Features> right) {
        Best best = null;
        Long vetoLeft = null;
        Long vetoRight = null;
        for (Map.Entry<Long, Features> one : left.entrySet()) {
            for (Map.Entry<Long, Features> other : right.entrySet()) {
                Score score = scorer.score(one.getValue(), other.getValue());
                if (score.contradiction() && vetoLeft == null) {
                    vetoLeft = one.getKey();
                    vetoRight = other.getKey();
                }
                if (best == null || score.bits() > best.score().bits()) {
                    best = new Best(one.getKey(), other.getKey(), score, null, null);
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("nothing to compare");
        }
        return new Best(best.left(), best.right(), best.score(), vetoLeft, vetoRight);
    }

    private Weighing weighing(Map<Long, Features> left, Long one, Map<Long, Features> right, Long other) {
        Features of = left.get(one);
        Features with = right.get(other);
        if (of == null || with == null) {
            throw new IllegalStateException("no such profile");
        }
        return Weighing.of(matching.scorer(), of, with);
    }

    /** Acts that hold and say something of both. */
    private static List<StewardAct> acts(Handle handle, long left, long right) {
        Standing standing = handle.attach(Standing.class);
        StewardActs rows = handle.attach(StewardActs.class);
        List<Long> ofLeft = ids(standing, left);
        List<Long> ofRight = ids(standing, right);
        Map<Long, StewardAct> holding = new LinkedHashMap<>();
        BindLists.inPortions(ofLeft, rows::about).forEach(act -> holding.put(act.id(), act));
        Map<Long, List<ProfilePair>> said = BindLists.inPortions(holding.keySet(), rows::pairs).stream()
                .collect(Collectors.groupingBy(Said::actId, Collectors.mapping(Said::pair, Collectors.toList())));
        return holding.values().stream()
                .filter(act -> left == right
                        || said.getOrDefault(act.id(), List.of()).stream()
                                .anyMatch(pair -> pair.crosses(ofLeft, ofRight)))
                .toList();
    }

    private static List<Long> ids(Standing standing, long golden) {
        return standing.members(List.of(golden)).stream()
                .map(Standing.Member::id)
                .toList();
    }

    private static String together(@Nullable List<PairExplanation.Step> path) {
        if (path == null || path.isEmpty()) {
            return "They are one customer.";
        }
        boolean bySteward = path.stream().anyMatch(step -> step.act() != null);
        String length = path.size() == 1 ? "directly" : "by way of %d pairs".formatted(path.size());
        return bySteward
                ? "They are one customer, %s, by decision of a person.".formatted(length)
                : "They are one customer, %s, because they match.".formatted(length);
    }

    private static String apart(List<StewardAct> acts, Best best, @Nullable Veto veto) {
        if (!acts.isEmpty()) {
            StewardAct act = acts.get(acts.size() - 1);
            return "They are kept apart by a person: %s. To withdraw that: %s."
                    .formatted(act.summary(), act.howToWithdraw());
        }
        Decision decision = best.score().decision();
        if (veto != null && decision != Decision.NO_MATCH) {
            return "They are kept apart because profiles %d and %d contradict each other."
                    .formatted(veto.leftProfile(), veto.rightProfile());
        }
        return switch (decision) {
            case MATCH ->
                "Their best pair matches now, but they have not been joined: they were compared by another model,"
                        + " or never, or joining them would bring somebody together who contradicts another. A rebuild decides anew.";
            case POSSIBLE_MATCH -> "They are possibly one customer; a person may confirm it, or say never.";
            case NO_MATCH -> "They do not match.";
        };
    }
}
