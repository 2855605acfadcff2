package io.tributary.customer.survivorship;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule made into two total orders: of claims, by which a value survives, and of where they came from, by which a clearing ends them. What
 * survives is the greatest, so that it depends on what was said and never on the order in which it came.
 */
final class Contest<V> {
    private final Comparator<Survivor> place;
    private final Comparator<Claim<V>> order;

    /**
     * An order by a rule.
     *
     * @param before what comes before all steps of the rule; the greater the better
     * @param completeness how many members a value has
     * @param text of a value
     */
    Contest(
            Rule rule,
            SurvivorshipRules rules,
            ToIntFunction<V> before,
            ToIntFunction<V> completeness,
            Function<V, String> text) {
        Comparator<Survivor> byPlace = Comparator.comparing(Survivor::isKnown);
        Comparator<Claim<V>> byClaim = Comparator.<Claim<V>, Boolean>comparing(
                        claim -> claim.from().isKnown())
                .thenComparing(content(before));
        for (Rule.Step step : rule.steps()) {
            if (step.criterion().ofContent()) {
                byClaim = byClaim.thenComparing(content(
                        step.criterion() == Criterion.LONGEST ? value -> length(text.apply(value)) : completeness));
            } else {
                byPlace = byPlace.thenComparing(provenance(step, rules));
                byClaim = byClaim.thenComparing(Claim::from, provenance(step, rules));
            }
        }
        this.place = byPlace.thenComparing(Survivor.RECENCY);
        this.order = byClaim.thenComparing(Claim::from, Survivor.RECENCY)
                .thenComparing(claim -> String.valueOf(claim.value()));
    }

    /** Of texts of one part. */
    static Contest<String> ofTexts(Rule rule, SurvivorshipRules rules) {
        return new Contest<>(rule, rules, value -> 0, value -> 1, value -> value);
    }

    private static Comparator<Survivor> provenance(Rule.Step step, SurvivorshipRules rules) {
        return switch (step.criterion()) {
            case SOURCE_PRIORITY -> Comparator.comparing(from -> -step.rank(from.source()));
            case VERIFIED_FIRST -> Comparator.comparing(from -> rules.isVerified(from.source()));
            default -> Comparator.comparing(Survivor::asOf);
        };
    }

    private static <V> Comparator<Claim<V>> content(ToIntFunction<V> measure) {
        return Comparator.comparingInt(claim -> claim.value() == null ? 0 : measure.applyAsInt(claim.value()));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The one that survives. */
    Claim<V> better(Claim<V> left, Claim<V> right) {
        return order.compare(left, right) >= 0 ? left : right;
    }

    /** Which of two sources ranks higher; positive if it is the left one. */
    int rank(Survivor left, Survivor right) {
        return place.compare(left, right);
    }

    /** What stands when one source has spoken. */
    Standing<V> standing(Claim<V> claim) {
        return claim.value() == null ? new Standing<>(claim.from(), List.of()) : new Standing<>(null, List.of(claim));
    }

    /** What stands when all these have spoken. */
    Standing<V> join(Standing<V> left, Standing<V> right) {
        if (left.isNothing() || left.equals(right)) {
            return right;
        }
        if (right.isNothing()) {
            return left;
        }
        Survivor cleared = higher(left.cleared(), right.cleared());
        List<Claim<V>> all = Stream.concat(left.claims().stream(), right.claims().stream())
                .filter(claim -> cleared == null || rank(claim.from(), cleared) > 0)
                .sorted(order.reversed())
                .toList();
        List<Claim<V>> kept = new ArrayList<>();
        Survivor highest = null;
        for (Claim<V> claim : all) {
            if (highest == null || rank(claim.from(), highest) > 0) {
                kept.add(claim);
                highest = claim.from();
            }
        }
        return new Standing<>(cleared, kept);
    }

    private @Nullable Survivor higher(@Nullable Survivor left, @Nullable Survivor right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return rank(left, right) >= 0 ? left : right;
    }
}
