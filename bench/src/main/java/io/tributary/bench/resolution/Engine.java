package io.tributary.bench.resolution;

import io.tributary.bench.database.ThreadConnections;
import io.tributary.bench.resolution.Traffic.Incoming;
import io.tributary.canonical.CanonicalMessage;
import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import io.tributary.customer.golden.GoldenRecomputation;
import io.tributary.customer.matching.Thresholds;
import io.tributary.customer.resolution.ProfileIds;
import io.tributary.customer.resolution.ResolutionEngine;
import io.tributary.intake.AcceptedNotes;
import io.tributary.intake.CustomerResolution.Resolved;
import io.tributary.intake.Journal;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import io.tributary.intake.Understood;
import io.tributary.persistence.HubDataSource;
import io.tributary.persistence.Ids;
import io.tributary.persistence.LostRaceException;
import io.tributary.persistence.Vendor;
import io.tributary.publication.Outbox;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The hub's identity resolution with the rows of intake around it: notes, receipts and journal before, the outbox after, one transaction. */
final class Engine implements AutoCloseable {
    private final ThreadConnections connections;
    private final Jdbi jdbi;
    private final Ids ids;
    private final Outbox outbox;
    private final ResolutionEngine resolution;
    private final AtomicLong repetitions = new AtomicLong();

    Engine(DataSource source) {
        connections = new ThreadConnections(source);
        jdbi = HubDataSource.configure(Jdbi.create(connections), Vendor.POSTGRESQL);
        ids = new Ids(jdbi);
        outbox = new Outbox(jdbi, ids);
        resolution = new ResolutionEngine(
                jdbi, ids, Thresholds.DEFAULT, new GoldenRecomputation(jdbi, ids), ProfileIds.fresh(ids));
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Pairs of profiles compared so far. */
    long comparisons() {
        return resolution.comparisons();
    }

    /** Transactions that lost a race and were done again. */
    long repetitions() {
        return repetitions.get();
    }

    /** Resolves a batch and commits; again where another one was quicker, as the intake does. */
    void resolve(List<Incoming> batch) {
        for (; ; ) {
            try {
                jdbi.useTransaction(handle -> apply(handle, batch, Instant.now().truncatedTo(ChronoUnit.MICROS)));
                return;
            } catch (LostRaceException e) {
                repetitions.incrementAndGet();
            }
        }
    }

    private void apply(Handle handle, List<Incoming> batch, Instant now) {
        List<AcceptedNotes.Note> notes = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        List<JournalEntry> entries = new ArrayList<>();
        List<Understood> understood = new ArrayList<>();
        for (Incoming record : batch) {
            Envelope envelope = new Envelope(
                    GoldenLoader.SOURCE,
                    record.key(),
                    UUID.randomUUID().toString(),
                    now,
                    null,
                    null,
                    record.portrait().toString().getBytes(StandardCharsets.UTF_8));
            String sha256 = ContentHash.sha256(envelope.body());
            long receipt = ids.next();
            notes.add(new AcceptedNotes.Note(envelope.trace(), envelope.source(), now));
            receipts.add(new Receipt(
                    receipt,
                    envelope.source(),
                    envelope.key(),
                    envelope.trace(),
                    Receipt.State.APPLIED,
                    sha256,
                    now,
                    now));
            entries.add(new JournalEntry(
                    ids.next(), receipt, envelope.trace(), null, null, sha256, envelope.body(), "1", now));
            understood.add(new Understood(
                    receipt,
                    envelope,
                    new CanonicalMessage(List.of(record.portrait().toCustomer())),
                    "1"));
        }
        handle.attach(AcceptedNotes.Notes.class).insert(notes);
        handle.attach(Receipts.class).insert(receipts);
        handle.attach(Journal.class).insert(entries);
        Resolved resolved = resolution.resolve(understood, now);
        outbox.write(resolved.events(), now);
    }

    /** How right it was with these, counted over all source records of the golden records concerned. */
    Accuracy accuracy(List<Incoming> records) {
        Set<Long> golden = new HashSet<>();
        jdbi.useHandle(handle -> {
            Set<String> keys = new HashSet<>();
            records.forEach(record -> {
                keys.add(record.key());
                keys.add(Long.toString(record.index()));
            });
            golden.addAll(handle.createQuery(
                            """
                            SELECT S.CUSTOMER_ID FROM CRM_SOURCE_RECORD S JOIN CRM_RECEIPT R ON R.ID = S.RECEIPT_ID
                            WHERE R.SOURCE_NAME = :source AND R.INTAKE_KEY = ANY (:keys)
                            """)
                    .bind("source", GoldenLoader.SOURCE)
                    .bindArray("keys", String.class, keys.toArray())
                    .mapTo(Long.class)
                    .list());
        });
        return jdbi.withHandle(handle -> Accuracy.of(handle.createQuery(
                        """
                        SELECT R.INTAKE_KEY AS NAME, S.CUSTOMER_ID AS GOLDEN
                        FROM CRM_SOURCE_RECORD S JOIN CRM_RECEIPT R ON R.ID = S.RECEIPT_ID
                        WHERE S.CUSTOMER_ID = ANY (:golden)
                        """)
                .bindArray("golden", Long.class, golden.toArray())
                .reduceRows(new java.util.HashMap<String, Long>(), (map, row) -> {
                    map.put(row.getColumn("NAME", String.class), row.getColumn("GOLDEN", Long.class));
                    return map;
                })));
    }

    @Override
    public void close() throws SQLException {
        connections.close();
    }
}
