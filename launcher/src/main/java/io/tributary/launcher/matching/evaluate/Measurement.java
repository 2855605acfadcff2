package io.tributary.launcher.matching.evaluate;

import io.tributary.launcher.matching.evaluate.Resolution.Resolved;
import io.tributary.launcher.matching.labelled.LabelledRecord;
import io.tributary.launcher.matching.measure.Components;
import io.tributary.launcher.matching.measure.Pairs;
import io.tributary.launcher.matching.measure.Quality;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run was worth.
 *
 * @param name how the run was made
 * @param records how many
 * @param entities how many there are in truth, of the labelled records
 * @param goldenRecords how many the engine made
 * @param match quality of the golden records
 * @param withPossible quality if every possible match were confirmed
 * @param seconds that resolving took
 */
record Measurement(
        String name,
        int records,
        int entities,
        int goldenRecords,
        Quality match,
        Quality withPossible,
        Resolved resolved,
        double seconds) {

    static Measurement of(String name, List<LabelledRecord> records, Resolved resolved, double seconds) {
        List<@Nullable String> truth = new ArrayList<>();
        records.forEach(record -> truth.add(record.entity()));
        HashSet<@Nullable String> entities = new HashSet<>(truth);
        entities.remove(null);
        Components components = new Components();
        resolved.possible().forEach(joint -> components.join(joint.left(), joint.right()));
        return new Measurement(
                name,
                records.size(),
                entities.size(),
                new HashSet<>(resolved.groups()).size(),
                Pairs.compare(truth, resolved.groups()),
                Pairs.compare(
                        truth, resolved.groups().stream().map(components::of).toList()),
                resolved,
                seconds);
    }

    /** Pairs that were compared and are none. */
    long noMatches() {
        return Math.max(0, resolved.compared() - resolved.matches() - resolved.possibleMatches());
    }

    double recordsPerSecond() {
        return records / Math.max(seconds, 1e-9);
    }

    double candidatesPerRecord() {
        return (double) resolved.compared() / Math.max(1, records);
    }
}
