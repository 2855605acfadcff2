package io.tributary.bench.resolution;

import io.tributary.bench.database.BenchServer;
import io.tributary.bench.database.CopiedRows;
import io.tributary.bench.people.Population;
import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.customer.Customer;
import io.tributary.customer.golden.GoldenBatch;
import io.tributary.customer.golden.GoldenBatch.Placement;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.resolution.MatchKeys;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.customer.survivorship.SurvivorshipRules;
import io.tributary.intake.AcceptedNotes;
import io.tributary.intake.Journal;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import io.tributary.intake.Understood;
import io.tributary.persistence.Ids;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Fills the tables with golden records of one source record each, with the same rows that intake would have written: the hub's own code
 * computes them, its own statements say where they go. Only keys are counted afterwards instead of one by one.
 */
public final class GoldenLoader {
    /** The source that the records are said to be from. */
    static final String SOURCE = "bench";

    private static final int CHUNK = 2_000;

    /** As in Candidates of the engine: more profiles are not kept for a key, and then it is ignored. */
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Survivorship survivorship = Survivorship.of(SurvivorshipRules.DEFAULT);
    private final BenchServer server;
    private final Population population;
    private final int threads;

    /** Loads people of this population. */
    public GoldenLoader(BenchServer server, Population population, int threads) {
        this.server = server;
        this.population = population;
        this.threads = threads;
    }

    /** Loads those with numbers from {@code from} up to {@code to}, and brings the statistics of the tables up to date. */
    public void load(long from, long to) throws SQLException, InterruptedException {
        server.asAdmin(
                "ALTER SYSTEM SET max_wal_size = '8GB'",
                "SELECT pg_reload_conf()",
                "DROP TABLE IF EXISTS BENCH_KEY",
                "CREATE UNLOGGED TABLE BENCH_KEY (KEY_HASH BIGINT NOT NULL, PROFILE_ID BIGINT NOT NULL)");
        AtomicLong ids = new AtomicLong(firstFreeId());
        AtomicLong next = new AtomicLong(from);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(worker(next, to, ids)));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
        noteKeys();
        server.asAdmin(
                "SELECT setval('CRM_SEQ', %d)".formatted(ids.get() + Ids.BLOCK),
                "ALTER SYSTEM RESET max_wal_size",
                "SELECT pg_reload_conf()",
                "VACUUM (ANALYZE)",
                "CHECKPOINT");
    }

    private Callable<Void> worker(AtomicLong next, long to, AtomicLong ids) {
        return () -> {
            try (Connection connection = server.admin();
                    Statement statement = connection.createStatement()) {
                // neither foreign keys nor notes of other writers: the rows are the hub's own
                statement.execute("SET session_replication_role = replica");
                statement.execute("SET synchronous_commit = off");
                PGConnection copying = connection.unwrap(PGConnection.class);
                for (long start = next.getAndAdd(CHUNK); start < to; start = next.getAndAdd(CHUNK)) {
                    connection.setAutoCommit(false);
                    new Chunk(ids).write(start, Math.min(to, start + CHUNK), copying);
                    connection.commit();
                }
                return null;
            }
        };
    }

    private long firstFreeId() throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("SELECT nextval('CRM_SEQ')")) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Keys that too many have are ignored from the start, as they would be by now. */
    private void noteKeys() throws SQLException {
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            statement.execute("SET work_mem = '512MB'");
            statement.execute("SET synchronous_commit = off");
            statement.execute(
                    """
                    CREATE TEMP TABLE COMMON AS
                    SELECT KEY_HASH FROM (
                      SELECT KEY_HASH, 1 AS N FROM BENCH_KEY
                      UNION ALL
                      SELECT KEY_HASH, CASE PROFILE_ID WHEN 0 THEN %1$d ELSE 1 END FROM CRM_MATCH_KEY) ALL_KEYS
                    GROUP BY KEY_HASH HAVING SUM(N) > %1$d OR SUM(N) = %1$d AND COUNT(*) = 1
                    """
                            .formatted(MatchKeys.MOST_PROFILES));
            statement.execute("ANALYZE COMMON");
            statement.execute("DELETE FROM CRM_MATCH_KEY WHERE KEY_HASH IN (SELECT KEY_HASH FROM COMMON)");
            statement.execute(
                    """
                    INSERT INTO CRM_MATCH_KEY (KEY_HASH, PROFILE_ID)
                    SELECT KEY_HASH, PROFILE_ID FROM BENCH_KEY WHERE KEY_HASH NOT IN (SELECT KEY_HASH FROM COMMON)
                    UNION ALL
                    SELECT KEY_HASH, 0 FROM COMMON
                    ORDER BY 1, 2
                    """);
            statement.execute("DROP TABLE BENCH_KEY");
        }
    }

    /** Some golden records and all rows that come with them. */
    private final class Chunk {
        private final Ids ids;
        private final CopiedRows accepted = new CopiedRows(AcceptedNotes.Notes.class, "insert");
        private final CopiedRows receipts = new CopiedRows(Receipts.class, "insert");
        private final CopiedRows journal = new CopiedRows(Journal.class, "insert");
        private final CopiedRows profiles = new CopiedRows(MatchProfiles.class, "insert");
        private final Map<String, CopiedRows> golden = new LinkedHashMap<>();
        private final StringBuilder keys = new StringBuilder();

        Chunk(AtomicLong next) {
            ids = new Ids() {
                @Override
                public synchronized long next() {
                    return next.getAndIncrement();
                }
            };
        }

        void write(long from, long to, PGConnection connection) throws SQLException, java.io.IOException {
            Map<Long, Understood> made = new LinkedHashMap<>();
            for (long index = from; index < to; index++) {
                Customer customer = population.portrait(index).toCustomer();
                Understood understood = accept(Long.toString(index), customer);
                Features features = Features.of(customer, List.of());
                long id = ids.next();
                profiles.add(new ProfileRow(id, id, features.fingerprint(), 0, features.toText(), NOW));
                Set<Long> hashes = BlockingKey.of(features).stream()
                        .map(BlockingKey::hash)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                hashes.forEach(hash -> keys.append(hash).append('\t').append(id).append('\n'));
                made.put(id, understood);
            }
            GoldenBatch batch = new GoldenBatch(survivorship, ids, NOW, made.keySet());
            made.forEach((id, understood) -> batch.link(new Placement(id, id), understood));
            batch.write(collecting(), () -> {});
            List<CopiedRows> tables = new ArrayList<>(List.of(accepted, receipts, journal, profiles));
            tables.addAll(golden.values());
            CopiedRows.flush(connection, tables);
            connection
                    .getCopyAPI()
                    .copyIn(
                            "COPY BENCH_KEY (KEY_HASH, PROFILE_ID) FROM STDIN",
                            new java.io.StringReader(keys.toString()));
        }

        private Understood accept(String key, Customer customer) {
            Envelope envelope = new Envelope(
                    SOURCE, key, UUID.randomUUID().toString(), NOW, null, null, key.getBytes(StandardCharsets.UTF_8));
            String sha256 = ContentHash.sha256(envelope.body());
            long receipt = ids.next();
            accepted.add(new AcceptedNotes.Note(envelope.trace(), SOURCE, NOW));
            receipts.add(new Receipt(receipt, SOURCE, key, envelope.trace(), Receipt.State.APPLIED, sha256, NOW, NOW));
            journal.add(new JournalEntry(
                    ids.next(), receipt, envelope.trace(), null, null, sha256, envelope.body(), "1", NOW));
            return new Understood(receipt, envelope, new CanonicalMessage(List.of(customer)), "1");
        }

        /** The repository of golden records, of which only the inserts are asked. */
        private GoldenRecords collecting() {
            return (GoldenRecords) Proxy.newProxyInstance(
                    GoldenRecords.class.getClassLoader(),
                    new Class<?>[] {GoldenRecords.class},
                    (proxy, method, arguments) -> {
                        if (!method.getName().startsWith("insert")) {
                            throw new IllegalStateException(method + " should not be needed for what is new");
                        }
                        CopiedRows rows = golden.computeIfAbsent(
                                method.getName(), name -> new CopiedRows(GoldenRecords.class, name));
                        ((Collection<?>) arguments[0]).forEach(rows::add);
                        return null;
                    });
        }
    }
}
