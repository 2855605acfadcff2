package io.tributary.customer.matching;

import io.tributary.customer.matching.comparison.Finding;
import io.tributary.customer.matching.comparison.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/** A model's frequencies, quick to ask. */
final class Terms implements Vocabulary {
    private final Map<String, Map<String, Double>> frequent = new HashMap<>();
    private final Map<String, Double> rest = new HashMap<>();

    Terms(MatchModel model) {
        model.terms().forEach((field, table) -> {
            frequent.put(field, new HashMap<>(table.frequent()));
            rest.put(field, table.rest());
        });
    }

    @Override
    public double frequency(String field, String value) {
        Map<String, Double> values = frequent.get(field);
        if (values == null) {
            return Finding.UNKNOWN;
        }
        return Math.max(values.getOrDefault(value, 0.0), rest.getOrDefault(field, Finding.UNKNOWN));
    }

    @Override
    public boolean knows(String field, String value) {
        Map<String, Double> values = frequent.get(field);
        return values != null && values.containsKey(value);
    }
}
