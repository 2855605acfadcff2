package io.tributary.bench.intake;

import io.tributary.bench.broker.BenchBroker;
import io.tributary.bench.broker.QueueControl;
import io.tributary.bench.database.BenchServer;
import io.tributary.bench.intake.traffic.Form;
import io.tributary.bench.intake.traffic.Preload;
import io.tributary.canonical.IntakeQueues;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills the queue while it is held back, lets it go, and takes the time until the last row is committed. */
public final class Drain {
    private static final List<String> QUEUES = List.of(Form.QUEUE, IntakeQueues.ACCEPTED);
    private static final long SHORTEST_LOOK_MILLIS = 10;
    private static final long LONGEST_LOOK_MILLIS = 500;
    private static final long STANDSTILL_NANOS = 120_000_000_000L;

    private final BenchServer server;
    private final BenchBroker broker;
    private final Tables tables;

    /** On these. */
    public Drain(BenchServer server, BenchBroker broker, Tables tables) {
        this.server = server;
        this.broker = broker;
        this.tables = tables;
    }

    /**
     * What it took.
     *
     * @param messages how many
     * @param committedSeconds from the release until all are decided on and all notes of acceptance written, all committed
     * @param publishedSeconds from the release until the outbox is empty as well
     * @param processorMillis processor time by process until then
     */
    public record Result(
            int messages, double committedSeconds, double publishedSeconds, Map<String, Long> processorMillis) {
        /** Messages a second until committed. */
        public double rate() {
            return messages / committedSeconds;
        }

        /** Milliseconds of processor time for each message, all processes together. */
        public double processorMillisEach() {
            return (double) processorMillis.values().stream()
                            .mapToLong(Long::longValue)
                            .sum()
                    / messages;
        }
    }

    /** Drains these forms; the tables hold {@code before} deliveries already. */
    public Result measure(Contender contender, List<Form> forms, long before) throws JMSException, SQLException {
        try (QueueControl queues = broker.queues()) {
            QUEUES.forEach(queues::create);
            QUEUES.forEach(queues::pause);
            Preload.send(broker, forms);
            tables.settle();
            Map<String, Long> used = processorMillis(contender);
            long started = System.nanoTime();
            QUEUES.forEach(queues::resume);
            double committed = await(forms.size(), before, started);
            awaitPublished();
            double published = (System.nanoTime() - started) / 1e9;
            Map<String, Long> processor = new LinkedHashMap<>();
            processorMillis(contender)
                    .forEach((name, millis) -> processor.put(name, millis - used.getOrDefault(name, 0L)));
            return new Result(forms.size(), committed, published, processor);
        }
    }

    /** Waits until so many more than before are decided on and noted. */
    void await(int count, long before) throws SQLException {
        await(count, before, System.nanoTime());
    }

    /** Looks rarely at first and often towards the end, so that looking costs nothing. */
    private double await(int count, long before, long started) throws SQLException {
        long wait = LONGEST_LOOK_MILLIS;
        long best = -1;
        long bestAt = started;
        while (true) {
            pause(wait);
            long decided = tables.decided() - before;
            long done = Math.min(decided, decided >= count ? tables.accepted() - before : decided);
            long now = System.nanoTime();
            if (done >= count) {
                return (now - started) / 1e9;
            }
            if (done > best) {
                best = done;
                bestAt = now;
            } else if (now - bestAt > STANDSTILL_NANOS) {
                throw new IllegalStateException("%d of %d were committed, and no more come".formatted(done, count));
            }
            double left = done == 0 ? LONGEST_LOOK_MILLIS : (count - done) * ((now - started) / 1e6) / done;
            wait = Math.max(SHORTEST_LOOK_MILLIS, Math.min(LONGEST_LOOK_MILLIS, (long) (left / 2)));
        }
    }

    private void awaitPublished() throws SQLException {
        long deadline = System.nanoTime() + STANDSTILL_NANOS;
        while (tables.outbox() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("events stay in the outbox");
            }
            pause(LONGEST_LOOK_MILLIS / 10);
        }
    }

    private Map<String, Long> processorMillis(Contender contender) {
        Map<String, Long> all = new LinkedHashMap<>(contender.processorMillis());
        all.put("broker", broker.processorTime().milliseconds());
        all.put("database", server.processorTime().milliseconds());
        return all;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
