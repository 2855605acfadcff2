package io.tributary.bench.resolution;

import io.tributary.bench.database.BenchServer;
import io.tributary.bench.peer.Duke;
import io.tributary.bench.people.Population;
import io.tributary.bench.resolution.Traffic.Incoming;
import io.tributary.launcher.settings.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `./tributary bench resolution`: records a second that are resolved while 10,000, 100,000 and 1,000,000 golden records are there. */
@Command(
        name = "resolution",
        mixinStandardHelpOptions = true,
        description = "Measures identity resolution on the embedded PostgreSQL, beside Duke.")
public final class ResolutionCommand implements Callable<Integer> {
    private static final long SEED = 20_26;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "How many golden records are there, ascending (${DEFAULT-VALUE}).")
    private List<Long> sizes = List.of();

    @Option(names = "--records", defaultValue = "4000", description = "Records in each repetition (${DEFAULT-VALUE}).")
    private int records;

    @Option(names = "--repetitions", defaultValue = "5", description = "How often each is measured (${DEFAULT-VALUE}).")
    private int repetitions;

    @Option(
            names = "--threads",
            split = ",",
            defaultValue = "1,2",
            description = "Consumers at the same time (${DEFAULT-VALUE}).")
    private List<Integer> threads = List.of();

    @Option(
            names = "--peer-seconds",
            defaultValue = "60",
            description = "How long Duke may take for each of its measurements; 0 leaves it out (${DEFAULT-VALUE}).")
    private double peerSeconds;

    @Option(
            names = "--peer-most",
            defaultValue = "1000000",
            description = "Largest number of golden records that Duke is measured with (${DEFAULT-VALUE}).")
    private long peerMost;

    @Option(
            names = "--statements",
            description = "Also prints where the time of the statements goes, as the client sees it.")
    private boolean statements;

    @Option(
            names = "--config",
            defaultValue = "config",
            description = "Folder with the scripts of the tables (${DEFAULT-VALUE}).")
    private Path config = Path.of("");

    @Option(
            names = "--work",
            defaultValue = "bench/target/resolution",
            description = "Folder for the database, emptied before and after, and for the report (${DEFAULT-VALUE}).")
    private Path work = Path.of("");

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Report report = new Report(records, repetitions);
        Path data = work.resolve("data");
        FileTrees.delete(data);
        Files.createDirectories(data);
        Population population = new Population(SEED);
        try (BenchServer server =
                new BenchServer(data.toAbsolutePath(), work.resolve("cache").toAbsolutePath(), config)) {
            report.settings(server);
            measure(server, population, report);
        } finally {
            FileTrees.delete(data);
        }
        Files.writeString(work.resolve("report.json"), report.toJson());
        Report.say(report.toTable());
        Report.say("The same as JSON: " + work.resolve("report.json"));
        return 0;
    }

    private void measure(BenchServer server, Population population, Report report)
            throws SQLException, InterruptedException {
        GoldenLoader loader =
                new GoldenLoader(server, population, Runtime.getRuntime().availableProcessors());
        Traffic traffic = new Traffic(population, SEED);
        long loaded = 0;
        boolean warm = false;
        for (long size : sizes) {
            long started = System.nanoTime();
            loader.load(loaded, size);
            Report.say("%,d golden records are there (%,d loaded in %.0f s)"
                    .formatted(size, size - loaded, (System.nanoTime() - started) / 1e9));
            loaded = size;
            List<Incoming> measured = List.of();
            for (int parallel : threads) {
                measured = measure(server, traffic, size, parallel, warm ? 1 : 5, report);
                warm = true;
            }
            if (peerSeconds > 0 && size <= peerMost) {
                for (Duke.Search search : List.of(Duke.Search.DEFAULT, Duke.Search.ADVISED, Duke.Search.EXACT)) {
                    PeerStage.Result result = PeerStage.measure(search, population, size, measured, peerSeconds);
                    report.add(result);
                    Report.say(Report.line(result));
                }
            }
        }
    }

    /** Measures; returns the records of the last repetition. */
    private List<Incoming> measure(
            BenchServer server, Traffic traffic, long size, int parallel, int warmUps, Report report)
            throws SQLException, InterruptedException {
        try (Stage stage = new Stage(server, traffic, size, parallel)) {
            for (int i = 0; i < warmUps; i++) {
                stage.measure(Math.min(records, 2_000));
            }
            StatementTimes times = statements ? StatementTimes.of(stage.engine().jdbi()) : null;
            List<Measurement> all = new ArrayList<>();
            for (int i = 0; i < repetitions; i++) {
                all.add(stage.measure(records));
            }
            Report.Row row = new Report.Row(size, parallel, all, stage.accuracy(), stage.repetitions());
            report.add(row);
            Report.say(Report.line(row));
            if (times != null) {
                Report.say(times.toTable((long) records * repetitions));
            }
            List<Incoming> seen = stage.seen();
            return seen.subList(seen.size() - records, seen.size());
        }
    }
}
