package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.KindModel;
import io.tributary.customer.matching.Weights;
import io.tributary.customer.matching.comparison.Level;
import io.tributary.customer.matching.estimate.Responsibilities.Shares;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Expectation maximisation over pairs that share a blocking key: all others are of strangers, whose ways are known. The model at hand stands for as many pairs as the
 * pseudo-counts say, and no share moves further from it than by a factor, so that no data can ruin it.
 */
final class Maximisation {
    private static final double PSEUDO_PAIRS = 2;
    private static final double PSEUDO_MATCHES = 50;
    private static final double PSEUDO_HOUSEHOLDS = 100;
    private static final double SMALL = 1e-4;
    private static final double MOST = 0.1;

    private final KindModel prior;
    private final double all;
    private KindModel model;
    private int rounds;
    private boolean converged;
    private double matches;
    private double households;

    /**
     * Begins with a model.
     *
     * @param prior the model at hand
     * @param all number of all pairs, of which the blocked ones are some
     */
    Maximisation(KindModel prior, double all) {
        this.prior = prior;
        this.model = prior;
        this.all = all;
    }

    KindModel run(List<ObservedPair> pairs, int most) {
        while (rounds < most && !converged) {
            rounds++;
            KindModel next = round(pairs);
            converged = Distance.between(model, next) < SMALL;
            model = next;
        }
        return model;
    }

    int rounds() {
        return rounds;
    }

    boolean converged() {
        return converged;
    }

    double matches() {
        return matches;
    }

    double households() {
        return households;
    }

    private KindModel round(List<ObservedPair> pairs) {
        Responsibilities responsibilities = new Responsibilities(model);
        Map<String, Counts> counts = new TreeMap<>();
        matches = 0;
        households = 0;
        for (ObservedPair pair : pairs) {
            Shares shares = responsibilities.of(pair);
            matches += shares.match();
            households += shares.household();
            for (int i = 0; i < pair.size(); i++) {
                counts.computeIfAbsent(pair.fields()[i], field -> new Counts()).add(pair.levels()[i], shares);
            }
        }
        Map<String, FieldModel> fields = new TreeMap<>();
        counts.forEach((name, found) -> {
            FieldModel old = prior.field(name);
            if (old != null && old.levels().size() > 1) {
                fields.put(name, Guard.guarded(old, found.update(old), name.indexOf(':') > 0));
            }
        });
        return prior.with(share(prior.match(), matches), share(prior.household(), households), fields);
    }

    private double share(double before, double found) {
        return Math.min(MOST, (PSEUDO_PAIRS + found) / (PSEUDO_PAIRS / before + all));
    }

    /** Expected counts by level. */
    private static final class Counts {
        private final Map<Level, double[]> levels = new EnumMap<>(Level.class);
        private double ofMatches;
        private double ofHouseholds;

        void add(Level level, Shares shares) {
            double[] counts = levels.computeIfAbsent(level, any -> new double[2]);
            counts[0] += shares.match();
            counts[1] += shares.household();
            ofMatches += shares.match();
            ofHouseholds += shares.household();
        }

        Map<Level, Weights> update(FieldModel old) {
            Map<Level, Weights> updated = new EnumMap<>(Level.class);
            old.levels().forEach((level, weights) -> {
                double[] found = levels.getOrDefault(level, new double[2]);
                double m = (PSEUDO_MATCHES * weights.m() + found[0]) / (PSEUDO_MATCHES + ofMatches);
                double h = (PSEUDO_HOUSEHOLDS * weights.h() + found[1]) / (PSEUDO_HOUSEHOLDS + ofHouseholds);
                updated.put(level, new Weights(Math.min(1, m), Math.min(1, h), weights.u()));
            });
            return updated;
        }
    }
}
