package io.tributary.conformance.behaviour;

import io.tributary.conformance.Check;
import io.tributary.conformance.Finding;
import io.tributary.conformance.Workbench;
import io.tributary.conformance.repository.Ground;
import io.tributary.customer.golden.ContactPointRow;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.intake.Journal;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How fast batches as those of the intake are written over one connection: for each record receipt, journal, customer, source record, email. */
public final class Throughput implements Check {
    private static final int BATCHES = 20;
    private static final int RECORDS = 100;
    private static final int ROWS_OF_A_RECORD = 5;
    private static final int BYTES = 1_000;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String purpose() {
        return "rows per second in batches as those of the intake (for information)";
    }

    @Override
    public Finding run(Workbench bench) {
        Ground ground = new Ground(bench);
        List<List<Row>> batches = new ArrayList<>();
        for (int i = 0; i <= BATCHES; i++) {
            batches.add(batch(ground));
        }
        write(ground, batches.remove(0));
        long start = System.nanoTime();
        batches.forEach(batch -> write(ground, batch));
        double seconds = (System.nanoTime() - start) / NANOS;
        int records = BATCHES * RECORDS;
        return Finding.passed(String.format(
                Locale.ROOT,
                "%,.0f rows/s, %,.0f records/s over one connection (%,d records of %d rows in transactions of %d records, %.1f s)",
                records * ROWS_OF_A_RECORD / seconds,
                records / seconds,
                records,
                ROWS_OF_A_RECORD,
                RECORDS,
                seconds));
    }

    private static List<Row> batch(Ground ground) {
        List<Row> batch = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Receipt receipt = ground.sample(Receipt.class);
            GoldenRecord customer = ground.sample(GoldenRecord.class, "customerKind", "PERSON");
            GoldenRecords.SourceRecord source = ground.sample(
                    GoldenRecords.SourceRecord.class, "customerId", customer.id(), "receiptId", receipt.id());
            batch.add(new Row(
                    receipt,
                    ground.sample(JournalEntry.class, "receiptId", receipt.id(), "rawBytes", new byte[BYTES]),
                    customer,
                    source,
                    ground.sample(
                            ContactPointRow.class,
                            "customerId",
                            customer.id(),
                            "pointKind",
                            "EMAIL",
                            "sourceRecordId",
                            source.id())));
        }
        return batch;
    }

    private static void write(Ground ground, List<Row> batch) {
        ground.bench().jdbi().useTransaction(handle -> {
            ground.tell(
                    Receipts.class,
                    rows -> rows.insert(batch.stream().map(Row::receipt).toList()));
            ground.tell(
                    Journal.class,
                    rows -> rows.insert(batch.stream().map(Row::journal).toList()));
            ground.tell(GoldenRecords.class, rows -> {
                rows.insert(batch.stream().map(Row::customer).toList());
                rows.insertSourceRecords(batch.stream().map(Row::source).toList());
                rows.insertContactPoints(batch.stream().map(Row::email).toList());
            });
        });
    }

    private record Row(
            Receipt receipt,
            JournalEntry journal,
            GoldenRecord customer,
            GoldenRecords.SourceRecord source,
            ContactPointRow email) {}
}
