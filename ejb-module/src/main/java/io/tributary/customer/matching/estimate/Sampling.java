package io.tributary.customer.matching.estimate;

/**
 * How an estimate is made.
 *
 * @param version of the new model
 * @param comment of the new model
 * @param seed of the choice of pairs; the same seed and records give the same model
 * @param records at most so many are looked at, chosen at random
 * @param randomPairs so many pairs are drawn at random to see how strangers agree
 * @param blockedPairs at most so many pairs are taken that share a blocking key
 * @param largestBlock blocks with more records are left out
 * @param rounds at most so many rounds of expectation and maximisation
 */
public record Sampling(
        int version,
        String comment,
        long seed,
        int records,
        int randomPairs,
        int blockedPairs,
        int largestBlock,
        int rounds) {
    /** Sizes that do for bases of any size. */
    public static Sampling of(int version, String comment, long seed) {
        return new Sampling(version, comment, seed, 20_000, 200_000, 100_000, 50, 60);
    }
}
