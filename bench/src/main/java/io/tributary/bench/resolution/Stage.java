package io.tributary.bench.resolution;

import io.tributary.bench.database.BenchServer;
import io.tributary.bench.resolution.Traffic.Incoming;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures with as many golden records as there are now. */
final class Stage implements AutoCloseable {
    /** As the hub takes them: {@code tributary.intake.batch.size}. */
    static final int BATCH = 100;

    private final BenchServer server;
    private final Engine engine;
    private final Traffic traffic;
    private final long present;
    private final int threads;
    private final ExecutorService workers;
    private final List<Incoming> seen = Collections.synchronizedList(new ArrayList<>());

    Stage(BenchServer server, Traffic traffic, long present, int threads) {
        this.server = server;
        this.engine = new Engine(server.hub());
        this.traffic = traffic;
        this.present = present;
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads);
    }

    /** Resolves so many records with all threads. */
    Measurement measure(int records) throws SQLException, InterruptedException {
        List<Incoming> incoming = traffic.next(records, present);
        List<List<Incoming>> batches = new ArrayList<>();
        for (int start = 0; start < incoming.size(); start += BATCH) {
            batches.add(incoming.subList(start, Math.min(incoming.size(), start + BATCH)));
        }
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                engine.resolve(batches.get(i));
            }
            return null;
        };
        long compared = engine.comparisons();
        long client = clientMillis();
        long serverBefore = server.processorTime().milliseconds();
        long started = System.nanoTime();
        List<Future<Void>> running = workers.invokeAll(Collections.nCopies(threads, worker));
        long nanos = System.nanoTime() - started;
        for (Future<Void> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        seen.addAll(incoming);
        return new Measurement(
                records,
                nanos / 1e9,
                clientMillis() - client,
                server.processorTime().milliseconds() - serverBefore,
                engine.comparisons() - compared);
    }

    /** Processor time of this JVM so far. */
    static long clientMillis() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1_000_000
                : 0;
    }

    Accuracy accuracy() {
        return engine.accuracy(seen);
    }

    long repetitions() {
        return engine.repetitions();
    }

    List<Incoming> seen() {
        return List.copyOf(seen);
    }

    Engine engine() {
        return engine;
    }

    @Override
    public void close() throws SQLException {
        workers.shutdownNow();
        engine.close();
    }
}
