package io.tributary.bench.intake;

import io.tributary.bench.broker.BenchBroker;
import io.tributary.bench.database.BenchServer;
import io.tributary.bench.intake.traffic.Form;
import io.tributary.bench.intake.traffic.Forms;
import io.tributary.bench.process.Closing;
import io.tributary.launcher.settings.FileTrees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tributary bench intake}: forms a second from a full queue to committed rows, and what else intake promises. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "Measures intake beside a plain Camel program and raw JDBC.")
public final class IntakeCommand implements Callable<Integer> {
    private static final long SEED = 5_2026;

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
        Path folder = work.toAbsolutePath();
        FileTrees.delete(folder.resolve("data"));
        Files.createDirectories(folder.resolve("data"));
        try (Closing closing = new Closing()) {
            BenchServer server = closing.add(new BenchServer(folder.resolve("data"), folder.resolve("cache"), config));
            BenchBroker broker = closing.add(new BenchBroker(folder.resolve("data/broker")));
            Tables tables = closing.add(new Tables(server));
            Drain drain = new Drain(server, broker, tables);
            for (int run = 0; run < runs; run++) {
                Forms forms = new Forms(SEED + run);
                List<Form> first = forms.next(warmUp);
                List<Form> measured = forms.next(messages);
                tables.empty();
                HubContender hub = closing.add(new HubContender(
                        distribution.toAbsolutePath(),
                        config.toAbsolutePath(),
                        folder.resolve("data/hub-" + run),
                        Map.of(
                                "tributary.db.url", server.access().url(),
                                "tributary.db.user", server.access().user(),
                                "tributary.db.password", server.access().password(),
                                "tributary.broker.url", broker.url(),
                                "tributary.broker.user", broker.user(),
                                "tributary.broker.password", broker.password())));
                System.out.printf(
                        Locale.ROOT, "hub ready in %.1f s%n", hub.start().toMillis() / 1000.0);
                Drain.Result warm = drain.measure(hub, first, 0);
                System.out.printf(Locale.ROOT, "warm-up %s %.0f/s%n", warm, warm.rate());
                Drain.Result result = drain.measure(hub, measured, warmUp);
                System.out.printf(
                        Locale.ROOT,
                        "run %d %s %.0f/s %.2f ms%n",
                        run,
                        result,
                        result.rate(),
                        result.processorMillisEach());
                System.out.println(tables.rows());
                closing.end(hub);
            }
        }
        return 0;
    }
}
