package io.tributary.bench.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tributary bench intake}: forms a second from a full queue to committed rows, and what else intake promises. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "Measures intake beside a plain Camel program and raw JDBC.")
public final class IntakeCommand implements Callable<Integer> {
    private static final int QUICK_MESSAGES = 2_000;

    @Option(names = "--messages", defaultValue = "10000", description = "Messages in a run (${DEFAULT-VALUE}).")
    private int messages;

    @Option(
            names = "--warm-up",
            defaultValue = "30000",
            description = "Messages before each run, in the same processes (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--runs", defaultValue = "5", description = "Runs of each contender (${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--tune",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether the peers' consumers and batches are chosen by measuring first (${DEFAULT-VALUE}).")
    private boolean tune;

    @Option(names = "--producers", defaultValue = "16", description = "Senders at the same time (${DEFAULT-VALUE}).")
    private int producers;

    @Option(
            names = "--latency-seconds",
            defaultValue = "20",
            description = "How long a run of the latency takes (${DEFAULT-VALUE}).")
    private int latencySeconds;

    @Option(
            names = "--latency-rate",
            description = "Forms a second for the latency (default: half of what HTTP to committed rows reached).")
    private @Nullable Double latencyRate;

    @Option(names = "--quick", description = "A short look: one run of 2,000 messages, nothing chosen first.")
    private boolean quick;

    @Option(
            names = "--stages",
            split = ",",
            defaultValue = "drain,http,latency,start,statements,two",
            description = "What is measured (${DEFAULT-VALUE}).")
    private List<String> stages = List.of();

    @Option(
            names = "--distribution",
            defaultValue = "launcher/target/tributary",
            description = "The hub that is measured (${DEFAULT-VALUE}).")
    private Path distribution = Path.of("");

    @Option(
            names = "--config",
            defaultValue = "config",
            description = "Folder with the hub's configuration (${DEFAULT-VALUE}).")
    private Path config = Path.of("");

    @Option(
            names = "--work",
            defaultValue = "bench/target/intake",
            description = "Folder for database, broker and hub, emptied before, and for the report (${DEFAULT-VALUE}).")
    private Path work = Path.of("");

    @Override
    public Integer call() throws Exception {
        if (quick) {
            messages = QUICK_MESSAGES;
            warmUp = QUICK_MESSAGES;
            runs = 1;
            tune = false;
            latencySeconds = Math.min(latencySeconds, 10);
        }
        IntakeReport report = new IntakeReport(work.resolve("report.json"));
        try (Arena arena = new Arena(work, distribution, config)) {
            report.progress("broker and database are there");
            DrainStage drain = new DrainStage(arena, report, warmUp, messages);
            if (stages.contains("drain")) {
                if (tune) {
                    drain.tune();
                }
                for (int run = 0; run < runs; run++) {
                    drain.round(run);
                }
                drain.summarise();
            }
            measureEdge(arena, report);
            if (stages.contains("start")) {
                new StartStage(arena, report).measure(runs);
            }
            if (stages.contains("statements")) {
                new StatementStage(arena, report).measure(QUICK_MESSAGES, drain);
            }
            if (stages.contains("two")) {
                new TwoHubsStage(arena, report).measure(runs, warmUp, messages);
            }
        } finally {
            report.print();
        }
        return 0;
    }

    private void measureEdge(Arena arena, IntakeReport report) throws Exception {
        Double rate = latencyRate;
        if (stages.contains("http")) {
            HttpStage http = new HttpStage(arena, report, producers);
            http.measure(runs, warmUp, messages);
            rate = rate == null ? Double.valueOf(http.rowsASecond() / 2) : rate;
        }
        if (stages.contains("latency")) {
            if (rate == null) {
                throw new IllegalArgumentException("--latency-rate is needed where stage http is left out");
            }
            new LatencyStage(arena, report).measure(runs, warmUp, latencySeconds, rate);
        }
    }
}
