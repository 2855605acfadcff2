package io.tributary.bench.peer.intake;

import io.tributary.bench.intake.traffic.Form;
import io.tributary.bench.intake.traffic.Forms;
import io.tributary.bench.intake.traffic.Preload;
import io.tributary.bench.process.Parent;
import io.tributary.canonical.Envelope;
import io.tributary.persistence.VendorDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * (c) The ceiling: the same statements with the same values by raw JDBC in batches, and nothing else. The values are prepared by doing the
 * work once; then the tables are emptied, and the statements alone are executed again and timed: no broker, no translation, no decision, no
 * object made. Whoever shares a person is on the same connection, so that none waits for another's rows.
 */
public final class CeilingMain {
    private static final int BATCH = 100;
    private static final HubStatement OLDEST = HubStatement.of("publication/OutboxEntries/lockOldest");
    private static final HubStatement DELETE = HubStatement.of("publication/OutboxEntries/delete");

    private final VendorDataSource source;
    private final Transactions transactions;
    private final int threads;
    private final Forms forms;
    private final int warmUp;
    private final int messages;
    private final List<Recorded> first = new ArrayList<>();
    private final List<Recorded> measured = new ArrayList<>();

    private CeilingMain(Properties settings) {
        source = new VendorDataSource(
                settings.getProperty("db.url"),
                settings.getProperty("db.user"),
                settings.getProperty("db.password"),
                "");
        transactions = new Transactions(PeerMain.pool(settings, 2));
        threads = Integer.parseInt(settings.getProperty("threads"));
        forms = new Forms(Long.parseLong(settings.getProperty("seed")));
        warmUp = Integer.parseInt(settings.getProperty("warm-up"));
        messages = Integer.parseInt(settings.getProperty("messages"));
    }

    /** Runs until standard input ends. */
    public static void main(String... arguments) throws Exception {
        Parent parent = new Parent();
        CeilingMain ceiling = new CeilingMain(parent.settings());
        parent.obey(ceiling::obey);
        System.exit(0);
    }

    private String obey(String order) {
        try {
            switch (order) {
                case "prepare" -> {
                    FormWork work = new FormWork(new PeerIds(transactions.source()));
                    prepare(work, warmUp, first);
                    prepare(work, messages, measured);
                    return "prepared";
                }
                case "warm-up" -> {
                    return Long.toString(replay(first));
                }
                case "run" -> {
                    return Long.toString(replay(measured));
                }
                default -> {
                    return "unknown: " + order;
                }
            }
        } catch (SQLException | InterruptedException | ExecutionException | RuntimeException e) {
            e.printStackTrace();
            return "failed: " + e.toString().lines().findFirst().orElse("");
        }
    }

    private void prepare(FormWork work, int count, List<Recorded> into) throws SQLException {
        List<List<Envelope>> parts = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            parts.add(new ArrayList<>());
            into.add(new Recorded());
        }
        for (Form form : forms.next(count)) {
            String email = String.valueOf(ContactForm.read(form.body()).email());
            parts.get(Math.floorMod(email.hashCode(), threads)).add(Preload.envelope(form, Instant.now()));
        }
        for (int i = 0; i < threads; i++) {
            List<Envelope> part = parts.get(i);
            for (int start = 0; start < part.size(); start += BATCH) {
                record(work, part.subList(start, Math.min(part.size(), start + BATCH)), into.get(i));
            }
        }
    }

    private void record(FormWork work, List<Envelope> batch, Recorded into) throws SQLException {
        into.record(transactions, database -> work.applyAll(database, batch));
        List<Row> notes = new ArrayList<>();
        batch.forEach(each -> notes.add(
                Row.of("traceId", each.trace(), "sourceName", each.source(), "receivedAt", each.receivedAt())));
        into.record(transactions, database -> NoteWork.apply(database, notes));
        List<Long> published = new ArrayList<>();
        transactions.run(database -> database.query(OLDEST, 1_000).forEach(entry -> published.add(entry.number("id"))));
        if (!published.isEmpty()) {
            // each its own rows: whoever asked for the oldest once more would lock another connection's
            into.record(transactions, database -> database.executeOne(DELETE, Row.of("ids", published)));
        }
    }

    private long replay(List<Recorded> parts) throws SQLException, InterruptedException, ExecutionException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Recorded part = parts.get(i);
                Connection connection = connections.get(i);
                tasks.add(() -> {
                    part.replay(connection);
                    return null;
                });
            }
            long started = System.nanoTime();
            for (Future<Void> each : executor.invokeAll(tasks)) {
                each.get();
            }
            return System.nanoTime() - started;
        } finally {
            executor.shutdownNow();
            for (Connection each : connections) {
                each.close();
            }
        }
    }
}
