package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.FieldModel.Role;
import io.tributary.customer.matching.Weights;
import io.tributary.customer.matching.comparison.Level;
import java.util.EnumMap;
import java.util.Map;

/** Keeps an estimate sane: no share leaves the neighbourhood of the prior's, and nothing is worth more than the same value. */
final class Guard {
    private static final double LITTLE = 1.3;
    private static final double SELDOM = 0.1;
    private static final double NEAR = 5;
    private static final double WIDE = 20;
    private static final double LEAST = 1e-6;

    private Guard() {}

    /**
     * An estimate put right.
     *
     * @param prior the model at hand
     * @param found the estimate
     * @param any whether the prior is that of all ids or all facts, which says little of one
     */
    static FieldModel guarded(FieldModel prior, Map<Level, Weights> found, boolean any) {
        double factor = any ? WIDE : NEAR;
        Map<Level, Weights> kept = new EnumMap<>(Level.class);
        prior.levels().forEach((level, old) -> {
            Weights weights = found.getOrDefault(level, old);
            double ofHouseholds = near(weights.h(), old.h(), tellsApart(prior.role(), level, old) ? LITTLE : factor);
            kept.put(level, new Weights(near(weights.m(), old.m(), factor), ofHouseholds, old.u()));
        });
        return new FieldModel(prior.role(), inOrder(normalised(kept)));
    }

    /** A model of which only what strangers do has changed, put right. */
    static FieldModel guarded(FieldModel model) {
        return new FieldModel(model.role(), inOrder(model.levels()));
    }

    /** What members of a household hardly ever share, or badly written records of one customer would pass for them. */
    private static boolean tellsApart(Role role, Level level, Weights prior) {
        return prior.h() < SELDOM
                && (role == Role.PROOF
                        || role == Role.IDENTITY
                                && (level == Level.SAME || level == Level.VARIANT || level == Level.TYPO));
    }

    private static double near(double found, double before, double factor) {
        return Math.max(LEAST, Math.min(Math.min(1, before * factor), Math.max(before / factor, found)));
    }

    private static Map<Level, Weights> normalised(Map<Level, Weights> levels) {
        double m = levels.values().stream().mapToDouble(Weights::m).sum();
        double h = levels.values().stream().mapToDouble(Weights::h).sum();
        Map<Level, Weights> normalised = new EnumMap<>(Level.class);
        levels.forEach((level, weights) -> normalised.put(
                level, new Weights(Math.min(1, weights.m() / m), Math.min(1, weights.h() / h), weights.u())));
        return normalised;
    }

    /** No agreement may be worth more than that on the same value, and no disagreement either. */
    private static Map<Level, Weights> inOrder(Map<Level, Weights> levels) {
        Weights same = levels.get(Level.SAME);
        if (same == null) {
            return levels;
        }
        Map<Level, Weights> kept = new EnumMap<>(Level.class);
        levels.forEach((level, weights) -> {
            double ratio = Math.min(ratio(same), ratio(weights));
            kept.put(level, new Weights(Math.min(1, ratio * weights.u()), weights.h(), weights.u()));
        });
        return kept;
    }

    private static double ratio(Weights weights) {
        return weights.m() / weights.u();
    }
}
