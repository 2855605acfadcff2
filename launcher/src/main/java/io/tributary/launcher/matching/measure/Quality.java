package io.tributary.launcher.matching.measure;

/**
 * How well the pairs that stand together are those that belong together. A pair is two records, whatever their order.
 *
 * @param truePairs pairs of one entity
 * @param foundPairs pairs of one group
 * @param rightPairs pairs of both
 */
public record Quality(long truePairs, long foundPairs, long rightPairs) {

    /** Share of the found pairs that are right; 1 where none was found. */
    public double precision() {
        return foundPairs == 0 ? 1 : (double) rightPairs / foundPairs;
    }

    /** Share of the true pairs that were found; 1 where there is none. */
    public double recall() {
        return truePairs == 0 ? 1 : (double) rightPairs / truePairs;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        return truePairs + foundPairs == 0 ? 1 : 2.0 * rightPairs / (truePairs + foundPairs);
    }
}
