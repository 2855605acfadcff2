package io.tributary.bench.resolution;

import java.util.HashMap;
import java.util.Map;

/**
 * Pairs of records that were brought together, against pairs that belong together.
 *
 * @param found pairs in the same golden record
 * @param right those of them that are the same somebody
 * @param wanted pairs of records of the same somebody
 */
record Accuracy(long found, long right, long wanted) {

    /** Counts over records, given by key with the cluster that each is in. */
    static Accuracy of(Map<String, Long> clusterByKey) {
        Map<Long, Long> clusters = new HashMap<>();
        Map<Long, Long> somebodies = new HashMap<>();
        Map<String, Long> both = new HashMap<>();
        clusterByKey.forEach((key, cluster) -> {
            long index = Traffic.indexOf(key);
            clusters.merge(cluster, 1L, Long::sum);
            somebodies.merge(index, 1L, Long::sum);
            both.merge(cluster + "/" + index, 1L, Long::sum);
        });
        return new Accuracy(pairs(clusters), pairs(both), pairs(somebodies));
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    double f1() {
        return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
    }
}
