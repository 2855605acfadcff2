package io.tributary.bench.intake;

import io.tributary.bench.intake.Arena.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rate of two hubs on one broker and one database beside that of one, in turn. */
final class TwoHubsStage {
    private final Arena arena;
    private final IntakeReport report;

    TwoHubsStage(Arena arena, IntakeReport report) {
        this.arena = arena;
        this.report = report;
    }

    void measure(int runs, int warmUp, int messages) throws Exception {
        List<Double> one = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Visit alone = arena.visit(run, warmUp, messages, arena::hub);
            Visit both = arena.visit(run, warmUp, messages, () -> TwoHubs.of(arena));
            one.add(alone.result().rate());
            two.add(both.result().rate());
            List<String> differences = Rows.differences("one hub", alone.rows(), "two hubs", both.rows());
            if (!differences.isEmpty()) {
                throw new IllegalStateException(String.join("\n", differences));
            }
            report.progress(
                    "run %d, one hub %.0f/s, two hubs %.0f/s %s",
                    run + 1,
                    alone.result().rate(),
                    both.result().rate(),
                    both.result().processorMillis());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("oneHub", Summary.of(one).json());
        json.put("twoHubs", Summary.of(two).json());
        report.put("twoHubs", json);
        report.line("");
        report.line(
                "Two hubs, one broker, one database: %s/s; one hub: %s/s; ratio %.2f on %d processors",
                Summary.of(two).text(0),
                Summary.of(one).text(0),
                Summary.of(two).median() / Summary.of(one).median(),
                Runtime.getRuntime().availableProcessors());
    }
}
