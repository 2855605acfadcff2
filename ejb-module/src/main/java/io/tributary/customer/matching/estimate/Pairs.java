package io.tributary.customer.matching.estimate;

import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.comparison.Comparisons;
import io.tributary.customer.matching.comparison.Portrait;
import io.tributary.customer.matching.comparison.Vocabulary;
import io.tributary.customer.matching.feature.Features;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Chooses pairs of records and compares them. */
final class Pairs {
    private final List<Features> records;
    private final List<Portrait> portraits;
    private final Vocabulary vocabulary;
    private final Sampling sampling;

    Pairs(List<Features> records, Vocabulary vocabulary, Sampling sampling) {
        this.records = records;
        this.portraits = records.stream().map(Portrait::of).toList();
        this.vocabulary = vocabulary;
        this.sampling = sampling;
    }

    private double all() {
        return records.size() * (records.size() - 1.0) / 2;
    }

    /** Compares pairs drawn at random, with repetitions. */
    void random(Strangers strangers) {
        Random random = new Random(sampling.seed());
        int number = (int) Math.min(sampling.randomPairs(), 2 * all());
        while (strangers.pairs() < number) {
            int one = random.nextInt(records.size());
            int other = random.nextInt(records.size());
            if (one != other) {
                strangers.add(compare(one, other));
            }
        }
    }

    /** Pairs that share a blocking key, each once; of too many, a choice at random. */
    Blocked blocked() {
        TreeMap<Long, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < records.size(); i++) {
            for (BlockingKey key : BlockingKey.of(records.get(i))) {
                blocks.computeIfAbsent(key.hash(), hash -> new ArrayList<>(2)).add(i);
            }
        }
        TreeSet<Long> pairs = new TreeSet<>();
        for (List<Integer> block : blocks.values()) {
            for (int i = 0; i < block.size() && block.size() <= sampling.largestBlock(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    pairs.add((long) block.get(i) << Integer.SIZE | block.get(j));
                }
            }
        }
        List<Long> chosen = new ArrayList<>(pairs);
        double share = 1;
        if (chosen.size() > sampling.blockedPairs()) {
            Collections.shuffle(chosen, new Random(sampling.seed()));
            share = sampling.blockedPairs() / (double) chosen.size();
            chosen = chosen.subList(0, sampling.blockedPairs());
        }
        List<ObservedPair> compared = new ArrayList<>(chosen.size());
        for (long pair : chosen) {
            compared.add(compare((int) (pair >> Integer.SIZE), (int) pair));
        }
        return new Blocked(compared, share * all());
    }

    private ObservedPair compare(int one, int other) {
        return ObservedPair.of(Comparisons.compare(portraits.get(one), portraits.get(other), vocabulary));
    }

    /**
     * Pairs that share a blocking key.
     *
     * @param pairs compared
     * @param all number of all pairs that they stand for, those included that share none
     */
    record Blocked(List<ObservedPair> pairs, double all) {}
}
