package io.tributary.launcher.rebuild;

import io.tributary.customer.export.ExportDigest;
import io.tributary.customer.export.GoldenLine;
import io.tributary.launcher.rebuild.Difference.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Walks through what stands and what was computed, both by ascending id, and tells where they differ; of each only one is in memory. */
final class Comparison {
    private final ExportDigest standing = new ExportDigest();
    private final ExportDigest computed = new ExportDigest();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final LongFunction<@Nullable Long> whereComputed;
    private final LongFunction<@Nullable Long> whereStanding;

    /**
     * A comparison that has not begun.
     *
     * @param whereComputed the golden record that is computed for an id which some profile has
     * @param whereStanding the golden record that stands for an id which some profile has
     */
    Comparison(LongFunction<@Nullable Long> whereComputed, LongFunction<@Nullable Long> whereStanding) {
        this.whereComputed = whereComputed;
        this.whereStanding = whereStanding;
    }

    /** Compares everything. */
    void run(
            Iterator<GoldenLine> stands,
            Iterator<GoldenLine> isComputed,
            Consumer<Difference> found,
            Progress progress) {
        Read left = next(stands, standing);
        Read right = next(isComputed, computed);
        while (left != null || right != null) {
            progress.add(1);
            long one = left == null ? Long.MAX_VALUE : left.line().id();
            long other = right == null ? Long.MAX_VALUE : right.line().id();
            if (left != null && one < other) {
                tell(onlyStanding(left.line()), found);
            } else if (right != null && other < one) {
                tell(onlyComputed(right.line()), found);
            } else if (left != null && right != null && !Arrays.equals(left.bytes(), right.bytes())) {
                tell(changed(left.line(), right.line()), found);
            }
            left = one <= other ? next(stands, standing) : left;
            right = other <= one ? next(isComputed, computed) : right;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares it but by its bytes
    private record Read(GoldenLine line, byte[] bytes) {}

    private static @Nullable Read next(Iterator<GoldenLine> lines, ExportDigest digest) {
        if (!lines.hasNext()) {
            return null;
        }
        GoldenLine line = lines.next();
        return new Read(line, digest.add(line));
    }

    private Difference onlyStanding(GoldenLine line) {
        Long into = whereComputed.apply(line.id());
        return new Difference(line.id(), into == null ? Kind.GONE : Kind.MERGED, into, List.of());
    }

    private Difference onlyComputed(GoldenLine line) {
        Long outOf = whereStanding.apply(line.id());
        return new Difference(line.id(), outOf == null ? Kind.NEW : Kind.SPLIT, outOf, List.of());
    }

    private static Difference changed(GoldenLine stands, GoldenLine isComputed) {
        return new Difference(
                stands.id(), Kind.CHANGED, null, GoldenDifferences.of(stands.content(), isComputed.content()));
    }

    private void tell(Difference difference, Consumer<Difference> found) {
        counts.merge(difference.kind(), 1L, Long::sum);
        found.accept(difference);
    }

    /** How many golden records differ in this way. */
    long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    boolean isEqual() {
        return counts.isEmpty();
    }

    /** What stands; to be asked once. */
    ExportDigest.Summary standing() {
        return standing.summary();
    }

    /** What was computed; to be asked once. */
    ExportDigest.Summary computed() {
        return computed.summary();
    }
}
