package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.conformance.Workbench;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.intake.Journal;
import io.tributary.intake.JournalEntry;
import io.tributary.intake.Receipt;
import io.tributary.intake.Receipts;
import io.tributary.intake.shape.Numbered;
import io.tributary.intake.shape.NumberedRows;
import io.tributary.persistence.DatabaseFailure;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What contracts stand on: rows that others refer to, and a look at tables that does not pass through the repositories. */
public final class Ground {
    /** Source of all rows that contracts make. */
    public static final String SOURCE = "verify";

    private final Workbench bench;
    private final Samples samples;

    /** Ground on a migrated schema. */
    public Ground(Workbench bench) {
        this.bench = bench;
        this.samples = new Samples(bench::id, bench.samples());
    }

    /** The bench beneath. */
    public Workbench bench() {
        return bench;
    }

    /** A new id. */
    public long id() {
        return bench.id();
    }

    /** Asks a repository in a transaction of its own, or in the running one. */
    public <R, T> T ask(Class<R> repository, Function<R, T> question) {
        return bench.ask(repository, question);
    }

    /** Tells a repository in a transaction of its own, or in the running one. */
    public <R> void tell(Class<R> repository, Consumer<R> order) {
        bench.tell(repository, order);
    }

    /** Texts, moments and hashes for rows. */
    public Samples samples() {
        return samples;
    }

    /** A row with a value in every member; see {@link Samples#of}. */
    public <R extends Record> R sample(Class<R> type, @Nullable Object... given) {
        return samples.of(type, given);
    }

    /** A receipt that is in the database. */
    public Receipt receipt() {
        Receipt receipt = sample(Receipt.class);
        tell(Receipts.class, rows -> rows.insert(List.of(receipt)));
        return receipt;
    }

    /** A journal entry of a receipt's own delivery that is in the database. */
    public JournalEntry journal(Receipt receipt) {
        JournalEntry entry = sample(
                JournalEntry.class,
                "receiptId",
                receipt.id(),
                "traceId",
                receipt.traceId(),
                "rawSha256",
                receipt.rawSha256(),
                "receivedAt",
                receipt.receivedAt());
        tell(Journal.class, rows -> rows.insert(List.of(entry)));
        return entry;
    }

    /** A golden record that is in the database. */
    public GoldenRecord customer() {
        GoldenRecord customer = sample(GoldenRecord.class, "customerKind", "PERSON");
        tell(GoldenRecords.class, rows -> rows.insert(List.of(customer)));
        return customer;
    }

    /** A match profile of a customer that is in the database. */
    public long profile(long customer) {
        MatchProfiles.ProfileRow row = sample(
                MatchProfiles.ProfileRow.class,
                "customerId",
                customer,
                "isSingledOut",
                0,
                "fingerprint",
                samples.sha256());
        tell(MatchProfiles.class, rows -> rows.insert(List.of(row)));
        return row.id();
    }

    /** A source record of a customer that is in the database. */
    public GoldenRecords.SourceRecord sourceRecord(long customer) {
        GoldenRecords.SourceRecord row = sample(
                GoldenRecords.SourceRecord.class,
                "customerId",
                customer,
                "receiptId",
                receipt().id(),
                "profileId",
                null);
        tell(GoldenRecords.class, rows -> rows.insertSourceRecords(List.of(row)));
        return row;
    }

    /**
     * The row of a numbered record that is in the database.
     *
     * @param customer whose it is, if anybody's
     */
    public <C, S extends NumberedRows<C>> Numbered plant(Class<S> repository, C content, @Nullable Long customer) {
        Numbered row = sample(
                Numbered.class, "customerId", customer, "receiptId", receipt().id());
        tell(repository, rows -> rows.insert(List.of(row), List.of(content)));
        return row;
    }

    /** The table's row with the record's first member, its id, has in each member's column what the record has. */
    public void holds(String table, Record row) {
        RecordComponent id = row.getClass().getRecordComponents()[0];
        holds(table, column(id), value(id, row), row);
    }

    /** The table's row with this id has in each member's column what the record has, which may be a part of the row. */
    public void holds(String table, long id, Record part) {
        holds(table, "ID", id, part);
    }

    private void holds(String table, String key, @Nullable Object id, Record row) {
        Map<String, @Nullable Object> columns = columns(table, key, id, row);
        for (RecordComponent member : row.getClass().getRecordComponents()) {
            Expect.equal("%s.%s".formatted(table, column(member)), value(member, row), columns.get(member.getName()));
        }
    }

    private Map<String, @Nullable Object> columns(String table, String key, @Nullable Object id, Record row) {
        RecordComponent[] members = row.getClass().getRecordComponents();
        return bench.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM %s WHERE %s = :id".formatted(table, key))
                        .bind("id", id)
                        .map((rs, context) -> {
                            Map<String, @Nullable Object> found = new LinkedHashMap<>();
                            for (RecordComponent member : members) {
                                found.put(
                                        member.getName(),
                                        mapper(member, context).map(rs, column(member), context));
                            }
                            return found;
                        })
                        .findOne())
                .orElseThrow(() ->
                        new io.tributary.conformance.BrokenContractException("%s has no such row".formatted(table)));
    }

    private static ColumnMapper<?> mapper(RecordComponent member, StatementContext context) {
        return context.findColumnMapperFor(member.getGenericType())
                .orElseThrow(() -> new IllegalArgumentException("no mapper for " + member));
    }

    private static @Nullable Object value(RecordComponent member, Record row) {
        try {
            return member.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String column(RecordComponent member) {
        return member.getName().replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** How many rows a table has. */
    public long count(String table) {
        return bench.jdbi().withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    /** A row is locked by another transaction: nobody else gets it now. */
    public void isLocked(String table, String column, long id) {
        if (!bench.product().locksRowsForUpdate()) {
            return;
        }
        try (Connection other = bench.connect()) {
            boolean free = false;
            try {
                bench.product().lockNow(other, table, column, id);
                free = true;
            } catch (SQLException e) {
                Expect.equal(
                        "what the hub makes of a refused lock (%s)".formatted(e.getMessage()),
                        DatabaseFailure.RACE,
                        bench.product().meaning(e));
            } finally {
                other.rollback();
            }
            Expect.that(!free, "%s is not locked by the statement that must lock it".formatted(table));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
