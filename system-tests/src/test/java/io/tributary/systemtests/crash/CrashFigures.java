package io.tributary.systemtests.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run counted. */
final class CrashFigures {
    private final Map<Victim, List<Long>> recoveries = new EnumMap<>(Victim.class);
    private final Map<String, Integer> points = new LinkedHashMap<>();
    private final List<Integer> inFlight = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int died;
    private int launchers;

    void died(Victim victim) {
        recoveries.computeIfAbsent(victim, key -> new ArrayList<>());
        died++;
    }

    void launcherDied() {
        launchers++;
    }

    void recovered(Victim victim, Duration time) {
        recoveries.computeIfAbsent(victim, key -> new ArrayList<>()).add(time.toMillis());
    }

    void halted(String point) {
        points.merge(point, 1, Integer::sum);
    }

    void missed(String point) {
        missed.add(point);
    }

    /** Crash points that were never passed. */
    List<String> missed() {
        return missed;
    }

    void inFlight(int messages) {
        inFlight.add(messages);
    }

    /** Rounds in which something died. */
    int rounds() {
        return died;
    }

    /** Milliseconds from death to the effect of an input that was sent afterwards. */
    Map<Victim, List<Long>> recoveries() {
        return recoveries;
    }

    /** How often the hub died at each crash point. */
    Map<String, Integer> points() {
        return points;
    }

    /** The fewest inputs that were accepted and not applied when something died. */
    int fewestInFlight() {
        return inFlight.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** The same in the middle. */
    int medianInFlight() {
        return (int) percentile(inFlight.stream().map(Integer::longValue).toList(), 50);
    }

    /** How often each died: {@code hub}, {@code launcher}, {@code broker}, {@code PostgreSQL}. */
    Map<String, Integer> kills() {
        Map<String, Integer> kills = new LinkedHashMap<>();
        recoveries.forEach((victim, times) -> {
            int number = times.size();
            if (victim.isHub()) {
                kills.merge("hub", number, Integer::sum);
            }
            if (victim == Victim.POINT) {
                kills.merge("hub at a crash point", number, Integer::sum);
            }
            if (victim.isBroker()) {
                kills.merge("broker", number, Integer::sum);
            }
            if (victim.isPostgres()) {
                kills.merge("PostgreSQL", number, Integer::sum);
            }
            if (victim.isTwo()) {
                kills.merge("two at once (counted above, too)", number, Integer::sum);
            }
        });
        kills.put("launcher, with its hub", launchers);
        return kills;
    }

    static long percentile(List<Long> values, int percent) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
