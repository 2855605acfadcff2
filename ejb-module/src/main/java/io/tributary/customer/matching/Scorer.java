package io.tributary.customer.matching;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.FieldModel.Role;
import io.tributary.customer.matching.comparison.Comparisons;
import io.tributary.customer.matching.comparison.Finding;
import io.tributary.customer.matching.comparison.Level;
import io.tributary.customer.matching.comparison.Portrait;
import io.tributary.customer.matching.feature.Features;
import java.util.ArrayList;
import java.util.List;

/**
 * Match Score: the probability that two portrayals are of one customer, among three explanations: one customer, a household (relatives, flatmates, colleagues, who
 * share family name, address, phone but not what tells them apart), two who have nothing to do with each other. Pure, symmetric, and safe for threads.
 */
public final class Scorer {
    private static final double LN2 = Math.log(2);
    private static final double LEAST = 1e-12;
    /** A field that is compared, but of which the model says nothing, is worth nothing. */
    private final MatchModel model;

    private final Thresholds thresholds;
    private final Terms terms;

    /** Scores by a model; decides by thresholds. */
    public Scorer(MatchModel model, Thresholds thresholds) {
        this.model = model;
        this.thresholds = thresholds;
        this.terms = new Terms(model);
    }

    /** The score of two portrayals. Where one is scored against many, make the portraits once. */
    public Score score(Features a, Features b) {
        return score(Portrait.of(a), Portrait.of(b));
    }

    /** The score of two portrayals. */
    public Score score(Portrait a, Portrait b) {
        Evidence evidence = new Evidence(kind(a, b));
        for (Finding finding : Comparisons.compare(a, b, terms)) {
            evidence.add(finding);
        }
        return evidence.score();
    }

    /** The score with all that led to it. */
    public Explanation explain(Features a, Features b) {
        Portrait left = Portrait.of(a);
        Portrait right = Portrait.of(b);
        Kind kind = kind(left, right);
        Evidence evidence = new Evidence(kind);
        List<Finding> findings = Comparisons.compare(left, right, terms);
        findings.forEach(evidence::add);
        boolean household = evidence.household > evidence.unrelated;
        List<Comparison> comparisons = new ArrayList<>();
        for (Finding finding : findings) {
            Weight weight = weight(kind, finding);
            Weight plain = weight(kind, new Finding(finding.field(), finding.level(), Finding.UNKNOWN, "", ""));
            double bits = weight.bits(household);
            comparisons.add(new Comparison(
                    finding.field(),
                    finding.left(),
                    finding.right(),
                    finding.level().name(),
                    bits,
                    bits - plain.bits(household)));
        }
        KindModel prior = model.of(kind);
        double rival = household ? prior.household() : 1 - prior.household() - prior.match();
        return new Explanation(
                evidence.score(),
                model.version(),
                thresholds.match(),
                thresholds.possible(),
                comparisons,
                household ? "household" : "unrelated",
                Math.log(prior.match() / rival) / LN2);
    }

    /** Whether a portrayal says so much that another one with the same features is surely of the same customer. */
    public boolean suffices(Features features) {
        return score(features, features).decision() == Decision.MATCH;
    }

    private static Kind kind(Portrait a, Portrait b) {
        return a.kind() == Kind.ORGANISATION || b.kind() == Kind.ORGANISATION ? Kind.ORGANISATION : Kind.PERSON;
    }

    private Weight weight(Kind kind, Finding finding) {
        FieldModel field = model.of(kind).field(finding.field());
        Weights weights = field == null ? null : field.levels().get(finding.level());
        if (field == null || weights == null) {
            return Weight.NONE;
        }
        boolean oneToOne = finding.level() != Level.SAME
                && finding.field().startsWith("id:")
                && thresholds.oneToOne().contains(finding.field().substring(3));
        if (finding.frequency() < 0) {
            return new Weight(
                    field.role(), Math.log(weights.m()), Math.log(weights.h()), Math.log(weights.u()), oneToOne);
        }
        double unrelated = Math.max(LEAST, finding.frequency());
        double independent = Math.max(0, 1 - weights.h() / weights.m());
        double drift = Weight.DRIFT * independent * (Math.log(unrelated) - Math.log(weights.u()));
        return new Weight(
                field.role(),
                Math.log(weights.m()),
                Math.min(0, Math.log(weights.h()) + drift),
                Math.log(unrelated),
                oneToOne);
    }

    /** Logarithms of the shares of a level that was found. */
    private record Weight(Role role, double m, double h, double u, boolean oneToOne) {
        static final double DRIFT = 0.25;
        static final Weight NONE = new Weight(Role.CONTACT, 0, 0, 0, false);

        double bits(boolean household) {
            return (m - (household ? h : u)) / LN2;
        }
    }

    /** What has been found so far. */
    private final class Evidence {
        private final Kind kind;
        private double match;
        private double household;
        private double unrelated;
        private double identity;
        private boolean apart;

        Evidence(Kind kind) {
            KindModel prior = model.of(kind);
            this.kind = kind;
            match = Math.log(prior.match());
            household = Math.log(prior.household());
            unrelated = Math.log(1 - prior.match() - prior.household());
        }

        void add(Finding finding) {
            Weight weight = weight(kind, finding);
            match += weight.m();
            household += weight.h();
            unrelated += weight.u();
            double bits = weight.bits(true);
            if (weight.role() == Role.PROOF || weight.role() == Role.IDENTITY && bits < 0) {
                identity += bits;
            }
            apart |= weight.oneToOne() || finding.field().equals("kind");
        }

        Score score() {
            double rival = Math.max(household, unrelated);
            double rivals = rival + Math.log(Math.exp(household - rival) + Math.exp(unrelated - rival));
            double odds = match - rivals;
            double probability = 1 / (1 + Math.exp(-odds));
            boolean contradiction = apart || identity <= model.contradiction();
            Decision decision = thresholds.decide(probability);
            return new Score(
                    probability,
                    odds / LN2,
                    contradiction,
                    contradiction && decision == Decision.MATCH ? Decision.POSSIBLE_MATCH : decision);
        }
    }
}
