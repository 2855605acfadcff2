package io.tributary.bench.intake;

import io.tributary.bench.intake.Arena.Visit;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Preloaded queue to committed rows: hub, peer in both forms, ceiling, interleaved; the peers' and the ceiling's threads are chosen first. */
final class DrainStage {
    private static final List<Integer> CONSUMERS_ONE = List.of(4, 8, 16, 32);
    private static final List<Integer> CONSUMERS_BATCH = List.of(1, 2, 4);
    private static final List<Integer> BATCHES = List.of(100, 400);
    private static final List<Integer> THREADS = List.of(1, 2, 4);

    private final Arena arena;
    private final IntakeReport report;
    private final int warmUp;
    private final int messages;
    private final Map<String, List<Visit>> visits = new LinkedHashMap<>();
    private final Map<String, Object> tuning = new LinkedHashMap<>();
    private int one = 8;
    private int batchConsumers = 2;
    private int batch = 100;
    private int threads = 2;

    DrainStage(Arena arena, IntakeReport report, int warmUp, int messages) {
        this.arena = arena;
        this.report = report;
        this.warmUp = warmUp;
        this.messages = messages;
    }

    /** Finds what suits the others best on this machine. */
    void tune() throws JMSException, SQLException {
        double best = 0;
        for (int consumers : CONSUMERS_ONE) {
            double rate = tuned("peer, one by one, %d consumers".formatted(consumers), peer(0, consumers, 1));
            if (rate > best) {
                best = rate;
                one = consumers;
            }
        }
        best = 0;
        for (int size : BATCHES) {
            for (int consumers : CONSUMERS_BATCH) {
                double rate =
                        tuned("peer, batches of %d, %d consumers".formatted(size, consumers), peer(0, consumers, size));
                if (rate > best) {
                    best = rate;
                    batchConsumers = consumers;
                    batch = size;
                }
            }
        }
        best = 0;
        for (int count : THREADS) {
            double rate =
                    tuned("raw JDBC, %d threads".formatted(count), arena.ceiling(0, warmUp / 2, messages / 2, count));
            if (rate > best) {
                best = rate;
                threads = count;
            }
        }
        report.put("tuning", tuning);
    }

    private double tuned(String what, Visit visit) {
        double rate = visit.result().rate();
        tuning.put(what, rate);
        report.progress("choosing: %s: %.0f/s", what, rate);
        return rate;
    }

    private Visit peer(int run, int consumers, int size) throws JMSException, SQLException {
        return arena.visit(run, warmUp / 2, messages / 2, () -> arena.peer("peer", consumers, size));
    }

    /** One round of all four. */
    void round(int run) throws JMSException, SQLException {
        note(run, "hub", arena.visit(run, warmUp, messages, arena::hub));
        note(run, "peer-1", arena.visit(run, warmUp, messages, () -> arena.peer("peer-1", one, 1)));
        note(
                run,
                "peer-batch",
                arena.visit(run, warmUp, messages, () -> arena.peer("peer-batch", batchConsumers, batch)));
        note(run, "jdbc", arena.ceiling(run, warmUp, messages, threads));
        compareRows(run);
    }

    private void note(int run, String name, Visit visit) {
        visits.computeIfAbsent(name, any -> new ArrayList<>()).add(visit);
        Drain.Result result = visit.result();
        report.progress(
                "run %d, %s: %.0f/s, %.2f ms of processor each %s",
                run + 1, name, result.rate(), result.processorMillisEach(), result.processorMillis());
        report.put("drain", json());
    }

    private void compareRows(int run) {
        Map<String, Long> hub = last("hub").rows();
        List<String> differences = new ArrayList<>();
        for (String other : List.of("peer-1", "peer-batch", "jdbc")) {
            differences.addAll(Rows.differences("hub", hub, other, last(other).rows()));
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "run %d is no comparison, the rows differ:%n%s".formatted(run + 1, String.join("\n", differences)));
        }
    }

    private Visit last(String name) {
        List<Visit> all = visits.getOrDefault(name, List.of());
        return all.get(all.size() - 1);
    }

    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("messages", messages);
        settings.put("warmUp", warmUp);
        settings.put("peerConsumersOneByOne", one);
        settings.put("peerConsumersBatch", batchConsumers);
        settings.put("peerBatch", batch);
        settings.put("jdbcThreads", threads);
        return settings;
    }

    int consumersOneByOne() {
        return one;
    }

    int consumersOfBatches() {
        return batchConsumers;
    }

    int batch() {
        return batch;
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("settings", settings());
        visits.forEach((name, all) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("messagesASecond", rate(name).json());
            entry.put("processorMillisEach", processor(name).json());
            entry.put("runs", all);
            json.put(name, entry);
        });
        return json;
    }

    Summary rate(String name) {
        return Summary.of(visits.getOrDefault(name, List.of()).stream()
                .map(visit -> visit.result().rate())
                .toList());
    }

    private Summary processor(String name) {
        return Summary.of(visits.getOrDefault(name, List.of()).stream()
                .map(visit -> visit.result().processorMillisEach())
                .toList());
    }

    void summarise() {
        report.line(
                "Full queue to committed rows (%d messages after %d to warm up, medians, least and most)",
                messages, warmUp);
        report.line("  %-34s %28s %28s %10s", "", "messages a second", "processor ms each (all)", "ratio");
        line("(a)  hub", "hub");
        line("(b1) peer, one by one, %d consumers".formatted(one), "peer-1");
        line("(b2) peer, %d x %d".formatted(batchConsumers, batch), "peer-batch");
        line("(c)  raw JDBC, %d threads".formatted(threads), "jdbc");
        report.goal("(a)/(b1)", ratio("peer-1"), "", 3, true);
        report.goal("(a)/(b2)", ratio("peer-batch"), "", 1, true);
        report.goal("(a)/(c)", ratio("jdbc"), "", 0.6, true);
        report.put("drain", json());
    }

    private void line(String label, String name) {
        report.line(
                "  %-34s %28s %28s %10.2f",
                label, rate(name).text(0), processor(name).text(2), ratio(name));
    }

    private double ratio(String other) {
        return rate("hub").median() / rate(other).median();
    }
}
