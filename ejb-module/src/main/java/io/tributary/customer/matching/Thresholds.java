package io.tributary.customer.matching;

import java.util.Set;

/**
 * From which probability on something is decided, and what never happens twice.
 *
 * @param match least probability of a match
 * @param possible least probability of a possible match
 * @param oneToOne names of systems, in lower case, that know each customer by one id only: two ids of such a system are two customers
 */
public record Thresholds(double match, double possible, Set<String> oneToOne) {
    /** What is used where nothing is configured. */
    public static final Thresholds DEFAULT = new Thresholds(0.99, 0.5, Set.of());

    /** Refuses thresholds that are no probabilities or in the wrong order. */
    public Thresholds {
        if (!(possible > 0 && possible <= match && match <= 1)) {
            throw new IllegalArgumentException(
                    "0 < possible <= match <= 1 must hold, but possible is " + possible + " and match " + match);
        }
        oneToOne = Set.copyOf(oneToOne);
    }

    /** The decision for a probability. */
    public Decision decide(double probability) {
        return probability >= match
                ? Decision.MATCH
                : probability >= possible ? Decision.POSSIBLE_MATCH : Decision.NO_MATCH;
    }
}
