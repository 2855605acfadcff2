package io.tributary.bench.resolution;

import io.tributary.bench.peer.Duke;
import io.tributary.bench.people.Population;
import io.tributary.bench.people.Portrait;
import io.tributary.bench.resolution.Traffic.Incoming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The peer with the same people in its index, and the same records coming in. */
final class PeerStage {
    private static final int COMMIT_EVERY = 20_000;

    private PeerStage() {}

    /**
     * What it took.
     *
     * @param resolved how many of the records it came to before its time was over
     */
    record Result(
            String label,
            long present,
            long resolved,
            double seconds,
            long clientMillis,
            double candidates,
            Accuracy accuracy,
            boolean capped) {
        double rate() {
            return resolved / seconds;
        }

        double ratePerCore() {
            return resolved * 1000.0 / clientMillis;
        }
    }

    static Result measure(
            Duke.Search search, Population population, long present, List<Incoming> incoming, double mostSeconds) {
        try (Duke duke = new Duke(search)) {
            for (long index = 0; index < present; index++) {
                duke.index(Long.toString(index), population.portrait(index));
                if (index % COMMIT_EVERY == COMMIT_EVERY - 1) {
                    duke.commit();
                }
            }
            duke.commit();
            long compared = duke.comparisons();
            long client = Stage.clientMillis();
            long started = System.nanoTime();
            int done = 0;
            while (done < incoming.size() && (System.nanoTime() - started) / 1e9 < mostSeconds) {
                List<Incoming> batch = incoming.subList(done, Math.min(incoming.size(), done + Stage.BATCH));
                Map<String, Portrait> records = new LinkedHashMap<>();
                batch.forEach(record -> records.put(record.key(), record.portrait()));
                duke.resolve(records);
                done += batch.size();
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            return new Result(
                    search.label(),
                    present,
                    done,
                    seconds,
                    Stage.clientMillis() - client,
                    (double) (duke.comparisons() - compared) / done,
                    accuracy(duke, present, incoming.subList(0, done)),
                    done < incoming.size());
        }
    }

    /** Counted over the records, those whom they are about, and all that was brought together with them. */
    private static Accuracy accuracy(Duke duke, long present, List<Incoming> incoming) {
        Set<String> own = new LinkedHashSet<>();
        incoming.forEach(record -> {
            own.add(record.key());
            if (record.index() < present) {
                own.add(Long.toString(record.index()));
            }
        });
        List<String> all = Stream.concat(own.stream(), duke.matched().stream())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Long> clusters = duke.clusters(all);
        Set<Long> concerned = own.stream().map(clusters::get).collect(Collectors.toSet());
        clusters.values().removeIf(cluster -> !concerned.contains(cluster));
        return Accuracy.of(clusters);
    }
}
