package io.tributary.customer.matching;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.comparison.Comparisons;
import io.tributary.customer.matching.comparison.Finding;
import io.tributary.customer.matching.comparison.Portrait;
import io.tributary.customer.matching.feature.Features;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Match Score: the probability that two portrayals are of one customer, among three explanations: one customer, a household (relatives, flatmates, colleagues, who
 * share family name, address, phone but not what tells them apart), two who have nothing to do with each other. Pure, symmetric, and safe for threads.
 */
public final class Scorer {
    private final MatchModel model;
    private final Thresholds thresholds;
    private final Terms terms;
    private final Map<String, FieldWeights> persons;
    private final Map<String, FieldWeights> organisations;

    /** Scores by a model; decides by thresholds. */
    public Scorer(MatchModel model, Thresholds thresholds) {
        this.model = model;
        this.thresholds = thresholds;
        this.terms = new Terms(model);
        this.persons = weights(model.persons(), thresholds);
        this.organisations = weights(model.organisations(), thresholds);
    }

    /** The score of two portrayals. Where one is scored against many, make the portraits once. */
    public Score score(Features a, Features b) {
        return score(Portrait.of(a), Portrait.of(b));
    }

    /** The score of two portrayals. */
    public Score score(Portrait a, Portrait b) {
        return evidence(kind(a, b), Comparisons.compare(a, b, terms)).score(thresholds, model.contradiction());
    }

    /** The score with all that led to it. */
    public Explanation explain(Features a, Features b) {
        Portrait left = Portrait.of(a);
        Portrait right = Portrait.of(b);
        Kind kind = kind(left, right);
        List<Finding> findings = Comparisons.compare(left, right, terms);
        Evidence evidence = evidence(kind, findings);
        boolean household = evidence.ratherHousehold();
        List<Comparison> comparisons = new ArrayList<>();
        double prior = evidence.againstRival();
        for (Finding finding : findings) {
            FieldWeights weights = weights(kind, finding.field());
            double bits = Evidence.bits(finding, weights, household);
            double plain = Evidence.bits(finding.ofAnyFrequency(), weights, household);
            comparisons.add(new Comparison(
                    finding.field(),
                    finding.left(),
                    finding.right(),
                    finding.level().name(),
                    bits,
                    bits - plain));
            prior -= bits;
        }
        return new Explanation(
                evidence.score(thresholds, model.contradiction()),
                model.version(),
                thresholds.match(),
                thresholds.possible(),
                comparisons,
                household ? "household" : "unrelated",
                prior);
    }

    /** Whether a portrayal says so much that another one with the same features is surely of the same customer. */
    public boolean suffices(Portrait portrait) {
        return score(portrait, portrait).decision() == Decision.MATCH;
    }

    /** Version of the model that weighs. */
    public int modelVersion() {
        return model.version();
    }

    private Evidence evidence(Kind kind, List<Finding> findings) {
        Evidence evidence = new Evidence(model.of(kind));
        for (Finding finding : findings) {
            evidence.add(finding, weights(kind, finding.field()));
        }
        return evidence;
    }

    private static Kind kind(Portrait a, Portrait b) {
        return a.kind() == Kind.ORGANISATION || b.kind() == Kind.ORGANISATION ? Kind.ORGANISATION : Kind.PERSON;
    }

    private FieldWeights weights(Kind kind, String field) {
        Map<String, FieldWeights> all = kind == Kind.PERSON ? persons : organisations;
        FieldWeights own = all.get(field);
        return own != null ? own : all.getOrDefault(KindModel.family(field), FieldWeights.NONE);
    }

    private static Map<String, FieldWeights> weights(KindModel model, Thresholds thresholds) {
        Map<String, FieldWeights> weights = new HashMap<>();
        model.fields().forEach((name, field) -> weights.put(name, new FieldWeights(field, false)));
        for (String system : thresholds.oneToOne()) {
            FieldModel field = model.field("id:" + system);
            if (field != null) {
                weights.put("id:" + system, new FieldWeights(field, true));
            }
        }
        return weights;
    }
}
