package io.tributary.customer.matching;

import io.tributary.customer.matching.FieldModel.Role;
import io.tributary.customer.matching.comparison.Finding;

/** What speaks for each of the three explanations of a pair, as logarithms of their shares; and what speaks against its coming together at all. */
final class Evidence {
    private static final double LN2 = Math.log(2);

    private double match;
    private double household;
    private double unrelated;
    private double identity;
    private double person;
    private boolean apart;

    Evidence(KindModel prior) {
        match = Math.log(prior.match());
        household = Math.log(prior.household());
        unrelated = Math.log(1 - prior.match() - prior.household());
    }

    void add(Finding finding, FieldWeights weights) {
        double m = weights.match(finding.level());
        double h = weights.household(finding.level(), finding.frequency());
        match += m;
        household += h;
        unrelated += weights.unrelated(finding.level(), finding.frequency());
        if (weights.role() == Role.PROOF || weights.role() == Role.IDENTITY && m < h) {
            identity += m - h;
        }
        if (weights.role() == Role.IDENTITY ? m < h : weights.role() == Role.PROOF && m > h) {
            person += m - h;
        }
        apart |= weights.apart(finding.level()) || finding.field().equals("kind");
    }

    boolean ratherHousehold() {
        return household > unrelated;
    }

    /** Bits for one customer and against the stronger of the other explanations. */
    double againstRival() {
        return (match - Math.max(household, unrelated)) / LN2;
    }

    Score score(Thresholds thresholds, double contradictionBits) {
        double rival = Math.max(household, unrelated);
        double rivals = rival + Math.log1p(Math.exp(Math.min(household, unrelated) - rival));
        double odds = match - rivals;
        double probability = 1 / (1 + Math.exp(-odds));
        Decision decision = thresholds.decide(probability);
        boolean outweighed = decision == Decision.MATCH;
        boolean contradiction = apart || (outweighed ? person : identity) / LN2 <= contradictionBits;
        return new Score(
                probability,
                odds / LN2,
                contradiction,
                contradiction && decision == Decision.MATCH ? Decision.POSSIBLE_MATCH : decision);
    }

    static double bits(Finding finding, FieldWeights weights, boolean household) {
        return (weights.match(finding.level())
                        - (household
                                ? weights.household(finding.level(), finding.frequency())
                                : weights.unrelated(finding.level(), finding.frequency())))
                / LN2;
    }
}
