package io.tributary.customer.stewardship;

import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.KindModel;
import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.Weights;
import io.tributary.customer.matching.estimate.EstimateReport;
import io.tributary.persistence.Codes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that was estimated, and how it differs from the one that weighs.
 *
 * @param version of the new model, which is a candidate
 * @param before version of the model that weighs
 * @param profiles how many there are, of which a sample was looked at
 * @param report how it came about
 * @param changes weights that changed most, the greatest change first
 * @param note what to do next
 */
public record Trained(
        int version, int before, long profiles, EstimateReport report, List<Change> changes, String note) {
    private static final int MOST_CHANGES = 40;
    private static final double LEAST_CHANGE = 0.5;
    private static final double DIGITS = 100;

    /**
     * What an agreement is worth, in bits against strangers.
     *
     * @param before {@code null} where the model before did not know it
     */
    public record Change(String kind, String field, String level, @Nullable Double before, double now) {
        private double size() {
            return before == null ? Math.abs(now) : Math.abs(now - before);
        }
    }

    static List<Change> changes(MatchModel before, MatchModel now) {
        List<Change> changes = new ArrayList<>();
        changes("person", before.persons(), now.persons(), changes);
        changes("organisation", before.organisations(), now.organisations(), changes);
        return changes.stream()
                .filter(change -> change.size() >= LEAST_CHANGE)
                .sorted(Comparator.comparingDouble(Change::size)
                        .reversed()
                        .thenComparing(Change::kind)
                        .thenComparing(Change::field)
                        .thenComparing(Change::level))
                .limit(MOST_CHANGES)
                .toList();
    }

    private static void changes(String kind, KindModel before, KindModel now, List<Change> changes) {
        now.fields().forEach((name, field) -> field.levels().forEach((level, weights) -> {
            FieldModel known = before.field(name);
            Weights was = known == null ? null : known.levels().get(level);
            changes.add(
                    new Change(kind, name, Codes.shown(level.name()), was == null ? null : bits(was), bits(weights)));
        }));
    }

    private static double bits(Weights weights) {
        return Weighing.rounded(Math.log(weights.m() / weights.u()) / Math.log(2), DIGITS);
    }
}
