package io.tributary.customer.matching.estimate;

import java.util.List;
import java.util.SortedMap;

/**
 * How an estimate came about.
 *
 * @param records looked at
 * @param kinds for persons and for organisations
 * @param fields names of fields that the new model knows and the old one did not
 */
public record EstimateReport(int records, SortedMap<String, OfKind> kinds, List<String> fields) {

    /**
     * For one kind of customer.
     *
     * @param records of this kind
     * @param randomPairs drawn
     * @param blockedPairs looked at
     * @param rounds of expectation and maximisation
     * @param converged whether the last round changed next to nothing
     * @param matches pairs of one customer that are expected among the blocked ones
     * @param households pairs of one household that are expected among them
     */
    public record OfKind(
            int records,
            int randomPairs,
            int blockedPairs,
            int rounds,
            boolean converged,
            double matches,
            double households) {}
}
