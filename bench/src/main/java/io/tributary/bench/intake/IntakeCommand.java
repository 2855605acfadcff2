package io.tributary.bench.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
            defaultValue = "10000",
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

    @Option(names = "--quick", description = "A short look: one run of 2,000 messages, nothing chosen first.")
    private boolean quick;

    @Option(
            names = "--stages",
            split = ",",
            defaultValue = "drain",
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
        }
        report.print();
        return 0;
    }
}
