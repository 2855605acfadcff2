package io.tributary.customer.matching.estimate;

import io.tributary.canonical.customer.Customer.Kind;
import io.tributary.customer.matching.KindModel;
import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.TermTable;
import io.tributary.customer.matching.estimate.EstimateReport.OfKind;
import io.tributary.customer.matching.estimate.Pairs.Blocked;
import io.tributary.customer.matching.feature.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Estimates a model anew from records, without labels: the frequencies of values by counting, how strangers agree from random pairs, how portrayals of one customer and
 * those of a household agree, and how many such pairs there are, by expectation maximisation over pairs that share a blocking key. The model at hand is the prior: where
 * the records say little, it stays. The same records in the same order and the same seed give the same model.
 */
public final class Estimation {
    private Estimation() {}

    /**
     * Estimates a model.
     *
     * @param prior the model at hand
     * @param sample records, chosen at random from all, so that their share of pairs of one customer is that of all
     * @param sampling how
     */
    public static Estimate of(MatchModel prior, Iterable<Features> sample, Sampling sampling) {
        List<Features> records = choose(sample, sampling);
        SortedMap<String, OfKind> reports = new TreeMap<>();
        SortedMap<String, TermTable> terms = TermCounts.of(records, prior);
        KindModel persons = ofKind(Kind.PERSON, prior, terms, records, sampling, reports);
        KindModel organisations = ofKind(Kind.ORGANISATION, prior, terms, records, sampling, reports);
        MatchModel model = new MatchModel(
                sampling.version(), sampling.comment(), prior.contradiction(), persons, organisations, terms);
        SortedSet<String> fields = new TreeSet<>(persons.fields().keySet());
        fields.addAll(organisations.fields().keySet());
        fields.removeAll(prior.persons().fields().keySet());
        fields.removeAll(prior.organisations().fields().keySet());
        return new Estimate(model, new EstimateReport(records.size(), reports, List.copyOf(fields)));
    }

    private static KindModel ofKind(
            Kind kind,
            MatchModel prior,
            SortedMap<String, TermTable> terms,
            List<Features> records,
            Sampling sampling,
            SortedMap<String, OfKind> reports) {
        List<Features> chosen =
                records.stream().filter(record -> record.kind() == kind).toList();
        if (chosen.size() < 2) {
            reports.put(kind.name(), new OfKind(chosen.size(), 0, 0, 0, true, 0, 0));
            return prior.of(kind);
        }
        MatchModel counted = new MatchModel(
                prior.version(), prior.comment(), prior.contradiction(), prior.persons(), prior.organisations(), terms);
        Strangers strangers = new Strangers(prior.of(kind));
        new Pairs(chosen, counted.vocabulary(), sampling).random(strangers);
        KindModel start =
                prior.of(kind).with(prior.of(kind).match(), prior.of(kind).household(), strangers.fields());
        if (kind == Kind.PERSON) {
            TermCounts.weighRest(terms, start);
        }
        MatchModel weighed = new MatchModel(
                prior.version(), prior.comment(), prior.contradiction(), prior.persons(), prior.organisations(), terms);
        Blocked blocked = new Pairs(chosen, weighed.vocabulary(), sampling).blocked();
        Maximisation maximisation = new Maximisation(start, blocked.all());
        KindModel model = maximisation.run(blocked.pairs(), sampling.rounds());
        reports.put(
                kind.name(),
                new OfKind(
                        chosen.size(),
                        strangers.pairs(),
                        blocked.pairs().size(),
                        maximisation.rounds(),
                        maximisation.converged(),
                        maximisation.matches(),
                        maximisation.households()));
        return model;
    }

    /** Algorithm R: each record has the same chance, whatever their number. */
    private static List<Features> choose(Iterable<Features> sample, Sampling sampling) {
        Random random = new Random(sampling.seed());
        List<Features> chosen = new ArrayList<>();
        long seen = 0;
        for (Features record : sample) {
            seen++;
            if (chosen.size() < sampling.records()) {
                chosen.add(record);
            } else {
                long place = random.nextLong(seen);
                if (place < sampling.records()) {
                    chosen.set((int) place, record);
                }
            }
        }
        return chosen;
    }
}
