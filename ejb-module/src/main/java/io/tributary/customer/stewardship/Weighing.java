package io.tributary.customer.stewardship;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tributary.customer.matching.Comparison;
import io.tributary.customer.matching.Explanation;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.matching.feature.Features;
import io.tributary.persistence.Codes;
import java.util.List;

/**
 * What the engine makes of two profiles now.
 *
 * @param decision {@code match}, {@code possible-match} or {@code no-match}
 * @param bits binary logarithm of the odds that they are one customer: the prior and the weights of all comparisons together
 * @param contradiction whether they cannot be one customer, whatever else agrees
 * @param model version of the model
 * @param match least probability of a match
 * @param possible least probability of a possible match
 * @param rival what else they most probably are: a {@code household}, or {@code unrelated}
 * @param prior bits before anything is compared
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Weighing(
        String decision,
        double probability,
        double bits,
        boolean contradiction,
        int model,
        double match,
        double possible,
        String rival,
        double prior,
        List<Comparison> comparisons) {
    private static final double BITS = 1e4;
    private static final double PROBABILITY = 1e10;

    static Weighing of(Scorer scorer, Features left, Features right) {
        Explanation why = scorer.explain(left, right);
        return new Weighing(
                Codes.shown(why.score().decision().name()),
                rounded(why.score().probability(), PROBABILITY),
                rounded(why.score().bits(), BITS),
                why.score().contradiction(),
                why.modelVersion(),
                why.match(),
                why.possible(),
                why.rival(),
                rounded(why.prior(), BITS),
                why.comparisons().stream()
                        .map(each -> new Comparison(
                                each.name(),
                                each.left(),
                                each.right(),
                                Codes.shown(each.level()),
                                rounded(each.bits(), BITS),
                                rounded(each.adjustment(), BITS)))
                        .toList());
    }

    static double rounded(double value, double digits) {
        return Double.isFinite(value) ? Math.round(value * digits) / digits : value;
    }
}
