package io.tributary.customer.matching;

import io.tributary.customer.matching.FieldModel.Role;
import io.tributary.customer.matching.comparison.Level;
import java.util.Map;

/** A field's model as logarithms, by level. Levels of which the model says nothing are worth nothing. */
public final class FieldWeights {
    private static final double LEAST = 1e-12;
    private static final int LEVELS = Level.values().length;
    /** For fields of which a model says nothing. */
    public static final FieldWeights NONE = new FieldWeights(new FieldModel(Role.CONTACT, Map.of()), false);

    private final Role role;
    private final boolean oneToOne;
    private final double[] m = new double[LEVELS];
    private final double[] h = new double[LEVELS];
    private final double[] u = new double[LEVELS];
    private final double[] drift = new double[LEVELS];
    private final boolean[] known = new boolean[LEVELS];

    /**
     * Makes logarithms of a model.
     *
     * @param oneToOne whether it is of ids of a system that knows everybody by one only
     */
    public FieldWeights(FieldModel model, boolean oneToOne) {
        this.role = model.role();
        this.oneToOne = oneToOne;
        model.levels().forEach((level, weights) -> {
            known[level.ordinal()] = true;
            m[level.ordinal()] = Math.log(weights.m());
            h[level.ordinal()] = Math.log(weights.h());
            u[level.ordinal()] = Math.log(weights.u());
            drift[level.ordinal()] = weights.drift();
        });
    }

    /** What a disagreement means for the question whether two may come together at all. */
    Role role() {
        return role;
    }

    /** Whether what was found is two ids in a system that knows everybody once. */
    boolean apart(Level level) {
        return oneToOne && level != Level.SAME;
    }

    /** For one customer. */
    public double match(Level level) {
        return m[level.ordinal()];
    }

    /**
     * For a household.
     *
     * @param frequency of the value on which both agree; negative where that is not known
     */
    public double household(Level level, double frequency) {
        int i = level.ordinal();
        return frequency < 0 ? h[i] : Math.min(0, h[i] + drift[i] * (unrelated(level, frequency) - u[i]));
    }

    /** For strangers; they agree on a value as often as it is frequent. */
    public double unrelated(Level level, double frequency) {
        int i = level.ordinal();
        return frequency < 0 || !known[i] ? u[i] : Math.log(Math.max(LEAST, frequency));
    }
}
