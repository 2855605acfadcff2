package io.tributary.bench.resolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tributary.bench.database.BenchServer;
import io.tributary.bench.resolution.Measurement.Spread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured, with all that one must know to measure it again. */
final class Report {
    private static final double GOAL_A_CORE = 250;
    private static final double GOAL_RATIO = 0.7;
    private static final double GOAL_PEER = 10;

    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<PeerStage.Result> peers = new ArrayList<>();

    /** The repetitions with so many golden records and so many threads. */
    record Row(long present, int threads, List<Measurement> measurements, Accuracy accuracy, long lostRaces) {
        Spread spread(ToDoubleFunction<Measurement> figure) {
            return Spread.of(measurements, figure);
        }
    }

    Report(int records, int repetitions) {
        settings.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        settings.put("commit", commit());
        settings.put("cores", Runtime.getRuntime().availableProcessors());
        settings.put("memoryGiB", memory());
        settings.put("loadBefore", load());
        settings.put("java", Runtime.version().toString());
        settings.put("records", records);
        settings.put("repetitions", repetitions);
        settings.put("batch", Stage.BATCH);
        settings.put("mix", "50 % careless copies, 30 % exact repeats, 20 % new");
    }

    @SuppressWarnings("SystemOut") // the command's output
    static void say(String line) {
        System.out.println(line);
    }

    /** Notes what of the server's settings matters. */
    void settings(BenchServer server) throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        """
                        SELECT name, current_setting(name) FROM pg_settings WHERE name IN
                          ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'data_checksums')
                        ORDER BY name
                        """)) {
            while (result.next()) {
                settings.put("postgresql." + result.getString(1), result.getString(2));
            }
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    void add(PeerStage.Result result) {
        peers.add(result);
    }

    static String line(Row row) {
        Spread rate = row.spread(Measurement::rate);
        Spread core = row.spread(Measurement::ratePerCore);
        return "%,10d  %d thread(s)  %6.0f records/s (%.0f–%.0f)  %6.0f records/s a core (%.0f–%.0f; client %.2f + server %.2f ms each)  %5.1f candidates  P %.4f R %.4f F1 %.4f"
                .formatted(
                        row.present(),
                        row.threads(),
                        rate.median(),
                        rate.least(),
                        rate.most(),
                        core.median(),
                        core.least(),
                        core.most(),
                        row.spread(m -> (double) m.clientMillis() / m.records()).median(),
                        row.spread(m -> (double) m.serverMillis() / m.records()).median(),
                        row.spread(Measurement::candidates).median(),
                        row.accuracy().precision(),
                        row.accuracy().recall(),
                        row.accuracy().f1());
    }

    static String line(PeerStage.Result result) {
        return "%,10d  %-34s %6.0f records/s%s  %6.0f records/s a core  %5.1f candidates  P %.4f R %.4f F1 %.4f"
                .formatted(
                        result.present(),
                        result.label(),
                        result.rate(),
                        result.capped() ? " (time over after %d)".formatted(result.resolved()) : "",
                        result.ratePerCore(),
                        result.candidates(),
                        result.accuracy().precision(),
                        result.accuracy().recall(),
                        result.accuracy().f1());
    }

    String toTable() {
        StringBuilder table = new StringBuilder(System.lineSeparator());
        settings.forEach((name, value) -> table.append("%s = %s%n".formatted(name, value)));
        table.append(System.lineSeparator());
        rows.forEach(row -> table.append(line(row)).append(System.lineSeparator()));
        peers.forEach(row -> table.append(line(row)).append(System.lineSeparator()));
        goals().forEach((goal, value) -> table.append("%s: %s%n".formatted(goal, value)));
        return table.toString();
    }

    private Map<String, Object> goals() {
        Map<String, Object> goals = new LinkedHashMap<>();
        List<Row> single = rows.stream().filter(row -> row.threads() == 1).toList();
        if (single.size() > 1) {
            double first = single.get(0).spread(Measurement::ratePerCore).median();
            double last = single.get(single.size() - 1)
                    .spread(Measurement::ratePerCore)
                    .median();
            goals.put(
                    "records/s a core with the most golden records (goal %.0f)".formatted(GOAL_A_CORE), rounded(last));
            goals.put("of the rate with the fewest (goal %.1f)".formatted(GOAL_RATIO), rounded(last / first));
        }
        for (PeerStage.Result peer : peers) {
            single.stream()
                    .filter(row -> row.present() == peer.present())
                    .forEach(row -> goals.put(
                            "times %s at %,d, a core (goal %.0f)".formatted(peer.label(), peer.present(), GOAL_PEER),
                            rounded(row.spread(Measurement::ratePerCore).median() / peer.ratePerCore())));
        }
        return goals;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    String toJson() {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("hub", rows.stream().map(Report::json).toList());
        all.put("peer", peers.stream().map(Report::json).toList());
        all.put("goals", goals());
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("goldenRecords", row.present());
        json.put("threads", row.threads());
        json.put("recordsPerSecond", row.spread(Measurement::rate));
        json.put("recordsPerSecondAndCore", row.spread(Measurement::ratePerCore));
        json.put("clientMillisPerRecord", row.spread(m -> (double) m.clientMillis() / m.records()));
        json.put("serverMillisPerRecord", row.spread(m -> (double) m.serverMillis() / m.records()));
        json.put("candidatesPerRecord", row.spread(Measurement::candidates));
        json.put("lostRaces", row.lostRaces());
        json.put("precision", row.accuracy().precision());
        json.put("recall", row.accuracy().recall());
        json.put("f1", row.accuracy().f1());
        json.put("repetitions", row.measurements());
        return json;
    }

    private static Map<String, Object> json(PeerStage.Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("peer", result.label());
        json.put("records", result.present());
        json.put("recordsPerSecond", result.rate());
        json.put("recordsPerSecondAndCore", result.ratePerCore());
        json.put("resolved", result.resolved());
        json.put("timeWasOver", result.capped());
        json.put("candidatesPerRecord", result.candidates());
        json.put("precision", result.accuracy().precision());
        json.put("recall", result.accuracy().recall());
        json.put("f1", result.accuracy().f1());
        return json;
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static long memory() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? Math.round(system.getTotalMemorySize() / (double) (1 << 30))
                : 0;
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
        } catch (IOException e) {
            return "unknown";
        }
    }
}
