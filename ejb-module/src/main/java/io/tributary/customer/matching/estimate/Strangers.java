package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.KindModel;
import io.tributary.customer.matching.Weights;
import io.tributary.customer.matching.comparison.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How strangers agree, counted in random pairs, of which few are anything else. */
final class Strangers {
    private static final double PSEUDO = 2;
    private static final double LEAST = 1e-10;

    private final Responsibilities responsibilities;
    private final KindModel prior;
    private final Map<String, Map<Level, Double>> counts = new TreeMap<>();
    private int pairs;

    Strangers(KindModel prior) {
        this.prior = prior;
        this.responsibilities = new Responsibilities(prior);
    }

    void add(ObservedPair pair) {
        pairs++;
        double stranger = responsibilities.of(pair).unrelated();
        for (int i = 0; i < pair.size(); i++) {
            counts.computeIfAbsent(pair.fields()[i], field -> new EnumMap<>(Level.class))
                    .merge(pair.levels()[i], stranger, Double::sum);
        }
    }

    int pairs() {
        return pairs;
    }

    /** Models of all fields that were compared, with what strangers do put right. */
    Map<String, FieldModel> fields() {
        Map<String, FieldModel> fields = new TreeMap<>();
        counts.forEach((name, found) -> {
            FieldModel old = prior.field(name);
            if (old != null && old.levels().size() > 1) {
                fields.put(name, Guard.guarded(updated(old, found)));
            }
        });
        return fields;
    }

    /** Each level is a rate with a gamma prior, because the rare levels are those that matter: where none was seen, not much changes. */
    private static FieldModel updated(FieldModel old, Map<Level, Double> found) {
        double all = found.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Level, Double> rates = new EnumMap<>(Level.class);
        old.levels()
                .forEach((level, weights) ->
                        rates.put(level, (PSEUDO + found.getOrDefault(level, 0.0)) / (PSEUDO / weights.u() + all)));
        double sum = rates.values().stream().mapToDouble(Double::doubleValue).sum();
        double before = old.levels().values().stream().mapToDouble(Weights::u).sum();
        Map<Level, Weights> levels = new EnumMap<>(Level.class);
        old.levels()
                .forEach((level, weights) -> levels.put(
                        level,
                        new Weights(
                                weights.m(),
                                weights.h(),
                                Math.max(LEAST, Math.min(1, rates.getOrDefault(level, 1.0) * before / sum)))));
        return new FieldModel(old.role(), levels);
    }
}
