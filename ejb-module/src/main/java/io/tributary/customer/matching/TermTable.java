package io.tributary.customer.matching;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How frequent a field's values are.
 *
 * @param rest frequency of a value that is not among the frequent ones
 * @param frequent the most frequent values and their share of all
 */
public record TermTable(double rest, SortedMap<String, Double> frequent) {
    /** The table is not to be changed. */
    public TermTable {
        frequent = Collections.unmodifiableSortedMap(new TreeMap<>(frequent));
    }

    /** The average share of the value on which two agree by chance. */
    double agreement() {
        double agreement = 0;
        double all = 0;
        for (Map.Entry<String, Double> term : frequent.entrySet()) {
            agreement += term.getValue() * term.getValue();
            all += term.getValue();
        }
        return agreement + Math.max(0, 1 - all) * rest;
    }
}
