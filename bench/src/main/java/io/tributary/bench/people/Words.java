package io.tributary.bench.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Words of which the first are far more frequent than the last, as names are (Zipf's law, flattened at its top). */
final class Words {
    private static final double FLATTENING = 8;

    private final List<String> words;
    private final double[] sums;

    Words(List<String> words) {
        this.words = List.copyOf(words);
        this.sums = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < sums.length; rank++) {
            sum += 1 / (rank + FLATTENING);
            sums[rank] = sum;
        }
    }

    /** These words, then all that stems and endings make. */
    static Words composed(List<String> common, List<String> stems, List<String> ends) {
        List<String> all = new ArrayList<>(common);
        // the diagonals, so that neighbours in frequency share neither stem nor ending
        for (int shift = 0; shift < ends.size(); shift++) {
            for (int stem = 0; stem < stems.size(); stem++) {
                all.add(stems.get(stem) + ends.get((stem + shift) % ends.size()));
            }
        }
        return new Words(all);
    }

    String draw(SplittableRandom random) {
        double at = random.nextDouble(sums[sums.length - 1]);
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return words.get(low);
    }
}
