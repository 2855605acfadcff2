package io.tributary.intake.shape;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Writes a kind of record of which each is a fact: it happened, and stays as it is.
 *
 * @param <R> the kind of record
 * @param <W> its row
 */
public abstract class FactApplier<R extends CanonicalRecord, W> implements RecordApplier<R> {
    private final Class<R> kind;
    private final Class<? extends FactRows<W>> repository;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    /** For a kind of record and its rows. */
    protected FactApplier(Class<R> kind, Class<? extends FactRows<W>> repository) {
        this.kind = kind;
        this.repository = repository;
    }

    @Override
    public Class<R> kind() {
        return kind;
    }

    @Override
    public List<BusinessEvent> apply(List<Application<R>> batch, Instant now) {
        List<W> written = batch.stream().map(each -> row(ids.next(), each)).toList();
        jdbi.useExtension(repository, rows -> rows.insert(written));
        return written.stream().map(this::event).toList();
    }

    /** The row of a record. */
    protected abstract W row(long id, Application<R> application);

    /** What the rest of the house should hear of a row. */
    protected abstract BusinessEvent event(W row);

    /** When something happened that may not say when: then it counts as of its receipt. */
    protected static Instant orReceived(@Nullable Instant moment, Application<?> application) {
        return moment == null ? application.receivedAt() : moment;
    }
}
