package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.FieldModel;
import io.tributary.customer.matching.KindModel;
import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.TermTable;
import io.tributary.customer.matching.Weights;
import io.tributary.customer.matching.comparison.Level;
import io.tributary.customer.matching.feature.Features;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts how frequent values are. */
final class TermCounts {
    private static final double PSEUDO = 200;
    private static final int LEAST = 3;
    private static final int KEPT = 2000;
    private static final double SELDOM = 1e-6;
    private static final double MOST = 0.05;

    private TermCounts() {}

    /** Tables of all fields: the prior's, as if it had seen some records, and what was counted. */
    static SortedMap<String, TermTable> of(List<Features> records, MatchModel prior) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (Features record : records) {
            Terms.of(record).forEach((field, values) -> {
                all.merge(field, 1, Integer::sum);
                Map<String, Integer> ofField = counts.computeIfAbsent(field, any -> new HashMap<>());
                values.forEach(value -> ofField.merge(value, 1, Integer::sum));
            });
        }
        SharedValues.of(records).forEach((field, values) -> {
            all.put(field, records.size());
            counts.put(field, values);
        });
        SortedMap<String, TermTable> tables = new TreeMap<>(prior.terms());
        counts.forEach((field, values) -> tables.put(field, table(prior, field, values, all.getOrDefault(field, 1))));
        return tables;
    }

    private static TermTable table(MatchModel prior, String field, Map<String, Integer> counts, int records) {
        TermTable before = prior.terms().get(field);
        double pseudo = before == null ? 0 : PSEUDO;
        Map<String, Double> frequencies = new HashMap<>();
        if (before != null) {
            before.frequent()
                    .forEach((value, frequency) -> frequencies.put(value, frequency * pseudo / (pseudo + records)));
        }
        counts.forEach((value, count) -> {
            if (count >= LEAST || frequencies.containsKey(value)) {
                frequencies.merge(value, count / (pseudo + records), Double::sum);
            }
        });
        SortedMap<String, Double> frequent = new TreeMap<>();
        frequencies.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT)
                .forEach(entry -> frequent.put(entry.getKey(), Math.min(1, entry.getValue())));
        return new TermTable(before == null ? rest(prior, field) : before.rest(), frequent);
    }

    private static double rest(MatchModel prior, String field) {
        FieldModel model = prior.persons().field(field);
        Weights same = model == null ? null : model.levels().get(Level.SAME);
        return same == null ? SELDOM : same.u();
    }

    /** Sets the frequency of values that are not among the frequent ones so that all together agree as often as strangers do. */
    static void weighRest(SortedMap<String, TermTable> tables, KindModel strangers) {
        for (String field : new ArrayList<>(tables.keySet())) {
            FieldModel model = strangers.fields().get(field);
            Weights same = model == null ? null : model.levels().get(Level.SAME);
            if (same != null && !field.startsWith("id:") && !field.equals("email") && !field.equals("phone")) {
                tables.computeIfPresent(field, (name, table) -> new TermTable(rest(table, same.u()), table.frequent()));
            }
        }
    }

    private static double rest(TermTable table, double agreement) {
        double others = 1;
        double explained = 0;
        for (double frequency : table.frequent().values()) {
            others -= frequency;
            explained += frequency * frequency;
        }
        double rest = others <= 0.01 ? table.rest() : (agreement - explained) / others;
        return Math.max(SELDOM, Math.min(MOST, Math.max(table.rest() / 4, rest)));
    }
}
