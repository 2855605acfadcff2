package io.tributary.conformance;

import io.tributary.conformance.Finding.Outcome;
import io.tributary.conformance.behaviour.Words;
import io.tributary.conformance.schema.LentSchema;
import io.tributary.conformance.schema.Migration;
import io.tributary.conformance.schema.SchemaRefusedException;
import io.tributary.conformance.schema.Scripts;
import io.tributary.conformance.server.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/** A conformance run: all checks against one database, in a schema that is given back as it was. */
public final class Verification {
    /** Nobody watches. */
    public static final Progress SILENT = new Progress() {
        @Override
        public void begins(Check check, int done, int all) {
            // nobody asks
        }

        @Override
        public void ended(Report.Entry entry) {
            // the report has it
        }
    };

    private static final int SECONDS_OF_A_CHECK = 180;
    private static final int SECONDS_OF_AN_END = 60;

    private final Product product;
    private final Target target;
    private final Scripts scripts;
    private final LentSchema schema;
    private final Workbench bench;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "verify");
        worker.setDaemon(true);
        return worker;
    });
    private volatile boolean isOver;
    private boolean isGivenBack;

    private Verification(Product product, Target target, Scripts scripts, LentSchema schema) {
        this.product = product;
        this.target = target;
        this.scripts = scripts;
        this.schema = schema;
        this.bench = new Workbench(target, product);
    }

    /**
     * Borrows the target's schema; nothing is changed yet.
     *
     * @param besideOthers whether the schema may hold tables of somebody else's
     * @throws SchemaRefusedException if it holds what it must not
     * @throws SQLException if the database cannot be reached
     */
    public static Verification of(Product product, Target target, Scripts scripts, boolean besideOthers)
            throws SQLException {
        return new Verification(product, target, scripts, LentSchema.borrow(target, product, besideOthers));
    }

    /**
     * The schema in which an account's unqualified names are looked for.
     *
     * @throws SQLException if the database cannot be reached
     */
    public static String ownSchema(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String schema = connection.getSchema();
            if (schema == null || schema.isBlank()) {
                throw new SchemaRefusedException("This account has no schema of its own: name one with --schema.");
            }
            return schema.strip();
        }
    }

    /** Runs all checks, and tells about each when it begins and when it has ended. */
    public Report run(Progress progress) {
        List<Check> checks = new ArrayList<>(Checks.ofTheServer());
        Check migration = new Migration(scripts, schema);
        checks.add(migration);
        checks.addAll(Checks.ofTheTables());
        List<Report.Entry> entries = new ArrayList<>();
        boolean hasTables = true;
        for (Check check : checks) {
            progress.begins(check, entries.size(), checks.size() + 1);
            Report.Entry entry = hasTables
                    ? entry(check)
                    : new Report.Entry(
                            check.name(), check.purpose(), Finding.skipped("needs the migration"), Duration.ZERO);
            if (isOver) {
                entries.add(new Report.Entry(
                        "complete",
                        "all checks were run",
                        Finding.failed("the run was broken off", "Run it again."),
                        Duration.ZERO));
                break;
            }
            entries.add(entry);
            progress.ended(entry);
            hasTables = hasTables && (check != migration || entry.finding().outcome() == Outcome.PASSED);
        }
        return new Report(product.title(), target.url(), target.schema(), entries);
    }

    /**
     * Drops what the run has made, as the last of its checks; breaks off one that is still going on. Does nothing when it is called again.
     *
     * @return what a report says about it
     */
    public synchronized Report.Entry giveBack() {
        long start = System.nanoTime();
        Finding finding;
        isOver = true;
        thread.shutdown();
        bench.abort();
        try {
            boolean isQuiet = thread.awaitTermination(SECONDS_OF_AN_END, TimeUnit.SECONDS); // it may still make tables
            int made = isGivenBack ? 0 : schema.made().size();
            List<String> left = isGivenBack ? List.of() : schema.giveBack();
            finding = left.isEmpty()
                    ? Finding.passed("%d objects dropped; the schema is as it was%s"
                            .formatted(made, isQuiet ? "" : ", though a check has not ended"))
                    : Finding.failed("left behind: " + String.join("; ", left), "Drop these by hand.");
            isGivenBack = left.isEmpty();
        } catch (SQLException | InterruptedException e) {
            finding = Finding.failed(
                    Words.of(e), "Drop what begins with CRM_ in the schema %s by hand.".formatted(target.schema()));
        }
        return new Report.Entry(
                "clean", "the schema is left as it was", finding, Duration.ofNanos(System.nanoTime() - start));
    }

    private Report.Entry entry(Check check) {
        long start = System.nanoTime();
        Finding finding = find(check);
        return new Report.Entry(check.name(), check.purpose(), finding, Duration.ofNanos(System.nanoTime() - start));
    }

    private Finding find(Check check) {
        Future<Finding> result;
        try {
            result = thread.submit(() -> check.run(bench));
        } catch (RejectedExecutionException e) {
            return Finding.skipped("the run is over");
        }
        try {
            return result.get(SECONDS_OF_A_CHECK, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            bench.abort();
            return Finding.failed(
                    "did not end within %d s".formatted(SECONDS_OF_A_CHECK),
                    "See what the server's sessions waited for.");
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            return cause instanceof BrokenContractException
                    ? Finding.failed(String.valueOf(cause.getMessage()), "Please report it, with this report.")
                    : Finding.failed(
                            Words.of(cause), "See what the server says about it, or report it, with this report.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            bench.abort();
            return Finding.failed("interrupted", "Run it again.");
        }
    }

    /** Who wants to see how it goes. */
    public interface Progress {
        /** A check begins; so many of all are done. */
        void begins(Check check, int done, int all);

        /** A check has ended. */
        void ended(Report.Entry entry);
    }
}
