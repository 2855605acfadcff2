package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.FieldWeights;
import io.tributary.customer.matching.KindModel;
import io.tributary.customer.matching.comparison.Level;
import java.util.HashMap;
import java.util.Map;

/** How probable each of the three explanations of a pair is, by a model. */
final class Responsibilities {
    private final double match;
    private final double household;
    private final double unrelated;
    private final KindModel model;
    private final Map<String, FieldWeights> weights = new HashMap<>();

    Responsibilities(KindModel model) {
        this.model = model;
        match = Math.log(model.match());
        household = Math.log(model.household());
        unrelated = Math.log(1 - model.match() - model.household());
    }

    Shares of(ObservedPair pair) {
        double m = match;
        double h = household;
        double u = unrelated;
        for (int i = 0; i < pair.size(); i++) {
            FieldWeights field = weights.computeIfAbsent(pair.fields()[i], this::weights);
            Level level = pair.levels()[i];
            double frequency = pair.frequencies()[i];
            m += field.match(level);
            h += field.household(level, frequency);
            u += field.unrelated(level, frequency);
        }
        double greatest = Math.max(m, Math.max(h, u));
        double ofM = Math.exp(m - greatest);
        double ofH = Math.exp(h - greatest);
        double ofU = Math.exp(u - greatest);
        double all = ofM + ofH + ofU;
        return new Shares(ofM / all, ofH / all, ofU / all);
    }

    private FieldWeights weights(String name) {
        FieldModel field = model.field(name);
        return field == null ? FieldWeights.NONE : new FieldWeights(field, false);
    }

    /** Probabilities of the three explanations. */
    record Shares(double match, double household, double unrelated) {}
}
