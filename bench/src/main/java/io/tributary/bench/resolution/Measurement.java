package io.tributary.bench.resolution;

import java.util.Arrays;
import java.util.List;

/**
 * What one repetition took.
 *
 * @param records how many records
 * @param seconds by the clock on the wall
 * @param clientMillis processor time of this JVM, with its garbage collector and compiler
 * @param serverMillis processor time of the database server
 * @param compared pairs of profiles that were compared
 */
record Measurement(long records, double seconds, long clientMillis, long serverMillis, long compared) {

    /** Records a second by the clock. */
    double rate() {
        return records / seconds;
    }

    /** Records for each second that a processor core worked, in the JVM and in the server together. */
    double ratePerCore() {
        return records * 1000.0 / (clientMillis + serverMillis);
    }

    double candidates() {
        return (double) compared / records;
    }

    /** Median, smallest, largest. */
    record Spread(double median, double least, double most) {
        static Spread of(List<Measurement> all, java.util.function.ToDoubleFunction<Measurement> figure) {
            double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Spread(median, sorted[0], Arrays.stream(sorted).max().orElse(median));
        }
    }
}
