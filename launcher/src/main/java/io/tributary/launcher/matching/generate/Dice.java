package io.tributary.launcher.matching.generate;

import java.util.List;
import java.util.Random;

/** Chance, repeatable by its seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 up to, but without, {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of a list whose first are frequent and whose last are rare, as names are (Zipf's law with a flat head). */
    <T> T frequent(List<T> of) {
        double span = Math.log((of.size() + 8) / 8.0);
        int rank = (int) (8 * Math.exp(random.nextDouble() * span) - 8);
        return of.get(Math.min(rank, of.size() - 1));
    }

    /** How often something happens that happens so often on average (Poisson). */
    int times(double mean) {
        double left = Math.exp(-mean);
        int times = 0;
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            times++;
        }
        return times;
    }

    /** Digits (and for A, letters) in the place of each sign of a pattern. */
    String filled(String pattern) {
        StringBuilder text = new StringBuilder();
        for (char sign : pattern.toCharArray()) {
            text.append(
                    sign == '#'
                            ? (char) ('0' + random.nextInt(10))
                            : sign == 'A' ? (char) ('A' + random.nextInt(26)) : sign);
        }
        return text.toString();
    }
}
