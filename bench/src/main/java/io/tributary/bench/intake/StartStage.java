package io.tributary.bench.intake;

import io.tributary.bench.intake.traffic.Form;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the command to ready, with all that the hub brings: in an empty data folder, and again; and the memory that its processes hold. */
final class StartStage {
    private static final int FORMS = 2_000;
    private static final long SETTLE_MILLIS = 5_000;
    private static final double MEBI = 1024 * 1024;

    private final Arena arena;
    private final IntakeReport report;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    StartStage(Arena arena, IntakeReport report) {
        this.arena = arena;
        this.report = report;
    }

    void measure(int runs) throws Exception {
        Path config = OpenConfig.copy(arena.config(), arena.data("start-config"));
        for (int run = 0; run < runs; run++) {
            Path data = arena.data("whole-" + run);
            HubContender first = arena.closing().add(arena.wholeHub(config, data));
            note("first start, s", first.start().toMillis() / 1e3);
            arena.closing().end(first);
            HubContender again = arena.closing().add(arena.wholeHub(config, data));
            note("start again, s", again.start().toMillis() / 1e3);
            Drain.pause(SETTLE_MILLIS);
            noteMemory("ready", again);
            new Producers(4).post(again.url("forms/" + Form.SOURCE), Arena.forms(3_000 + run, FORMS));
            Drain.pause(SETTLE_MILLIS);
            noteMemory("after %d forms".formatted(FORMS), again);
            arena.closing().end(again);
            report.progress("run %d, start and memory: %s", run + 1, last());
        }
        report.put("start", values);
        report.line("");
        report.line("Start and memory with the embedded defaults (medians, least and most)");
        values.forEach(
                (what, all) -> report.line("  %-58s %28s", what, Summary.of(all).text(1)));
        report.goal("first start, command to ready", median("first start, s"), "s", 25, false);
        report.goal("start again, command to ready", median("start again, s"), "s", 25, false);
        report.goal(
                "memory of all processes after %d forms".formatted(FORMS),
                median("after %d forms: all, MiB".formatted(FORMS)),
                "MiB",
                1024,
                false);
    }

    private void noteMemory(String when, HubContender hub) {
        double server = Memory.resident(hub.pid("hubPid")) / MEBI;
        double launcher = Memory.resident(hub.pid("pid")) / MEBI;
        double database = Memory.proportionalOfTree(hub.pid("postgresPid")) / MEBI;
        note(when + ": hub, MiB", server);
        note(when + ": launcher with broker, MiB", launcher);
        note(when + ": PostgreSQL (shared pages once), MiB", database);
        note(when + ": all, MiB", server + launcher + database);
    }

    private void note(String what, double value) {
        values.computeIfAbsent(what, any -> new ArrayList<>()).add(value);
    }

    private double median(String what) {
        return Summary.of(values.getOrDefault(what, List.of())).median();
    }

    private Map<String, Double> last() {
        Map<String, Double> last = new LinkedHashMap<>();
        values.forEach((what, all) -> last.put(what, Math.round(all.get(all.size() - 1) * 10) / 10.0));
        return last;
    }
}
