package io.tributary.intake.shape;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.intake.shape.NumberedBatch.Kept;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a kind of record with a number and a state: one row for each number of a source, in the most recent state that anybody told.
 * Numbers are claimed before they are looked up and rows are locked in ascending order, so that messages about one number, in one batch
 * or in transactions at the same moment, end as one row in the right state.
 *
 * @param <R> the kind of record
 * @param <C> what its row holds beside {@link Numbered}
 * @param <S> its rows
 */
public abstract class NumberedApplier<R extends CanonicalRecord, C, S extends NumberedRows<C>>
        implements RecordApplier<R> {
    private final String name;
    private final Class<R> kind;
    private final Class<S> repository;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    /**
     * For a kind of record and its rows.
     *
     * @param name of the kind, as events use it
     */
    protected NumberedApplier(String name, Class<R> kind, Class<S> repository) {
        this.name = name;
        this.kind = kind;
        this.repository = repository;
    }

    @Override
    public Class<R> kind() {
        return kind;
    }

    @Override
    public Set<String> claims(R record) {
        return Set.of(name.toUpperCase(Locale.ROOT) + ":" + number(record));
    }

    @Override
    public List<BusinessEvent> apply(List<Application<R>> batch, Instant now) {
        return jdbi.withExtension(repository, rows -> {
            List<String> numbers =
                    batch.stream().map(each -> number(each.record())).distinct().toList();
            NumberedBatch<R> decisions = new NumberedBatch<>(BindLists.inPortions(numbers, rows::lock), ids::next, now);
            List<BusinessEvent> events = new ArrayList<>();
            for (Application<R> each : batch) {
                decisions
                        .add(each, number(each.record()), asOf(each.record()))
                        .ifPresent(kept -> events.add(event(kept)));
            }
            List<Kept<R>> inserts = decisions.inserts();
            List<Kept<R>> updates = decisions.updates();
            rows.insert(rows(inserts), contents(inserts));
            rows.update(rows(updates), contents(updates));
            if (rows instanceof OwnedRows<?> owned) {
                owned.own(decisions.owners());
            }
            writeParts(rows, recordsById(inserts), recordsById(updates));
            return events;
        });
    }

    /** The number by which the source knows it. */
    protected abstract String number(R record);

    /** When the source says that this was so; {@code null} where it does not say. */
    protected abstract @Nullable Instant asOf(R record);

    /** The columns that only this kind has. */
    protected abstract C content(R record);

    /** Adds to an event what is worth telling of this kind, as plain JSON values. */
    protected abstract void tell(C content, Map<String, @Nullable Object> data);

    /** What an event is called. */
    protected String eventType(boolean isNew) {
        return name + (isNew ? ".created" : ".updated");
    }

    /**
     * Writes what lies in tables below the row, if there is such.
     *
     * @param added records by the id of their new row
     * @param changed records by the id of the row that has been changed
     */
    protected void writeParts(S rows, Map<Long, R> added, Map<Long, R> changed) {}

    private static <R extends CanonicalRecord> List<Numbered> rows(List<Kept<R>> kept) {
        return kept.stream().map(Kept::row).toList();
    }

    private List<C> contents(List<Kept<R>> kept) {
        return kept.stream().map(each -> content(each.record())).toList();
    }

    private static <R extends CanonicalRecord> Map<Long, R> recordsById(List<Kept<R>> kept) {
        Map<Long, R> records = new LinkedHashMap<>();
        kept.forEach(each -> records.put(each.row().id(), each.record()));
        return records;
    }

    private BusinessEvent event(Kept<R> kept) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(name + "Id", kept.row().id());
        if (OwnedRows.class.isAssignableFrom(repository)) {
            data.put("customerId", kept.row().customerId());
        }
        data.put("source", kept.row().sourceName());
        data.put("number", kept.row().number());
        tell(content(kept.record()), data);
        return new BusinessEvent(
                eventType(kept.isNew()), name + "/" + kept.row().id(), data);
    }
}
