package io.tributary.intake;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.publication.BusinessEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a capability does with the kind of record that it answers for. Found by CDI: a new kind of record is a new bean, not an edit of
 * the intake transaction. Runs inside that transaction and throws to roll it back.
 *
 * @param <R> the kind of record
 */
public interface RecordApplier<R extends CanonicalRecord> {

    /** The kind of record that this applies. */
    Class<R> kind();

    /** Keys that must be claimed before a record is applied; see {@link io.tributary.persistence.Claims}. */
    default Set<String> claims(R record) {
        return Set.of();
    }

    /** The same for all records of a batch; for those who look first which keys are new. There is at least one record. */
    default Set<String> claims(List<R> records) {
        Set<String> keys = new HashSet<>();
        records.forEach(record -> keys.addAll(claims(record)));
        return keys;
    }

    /**
     * Applies records of one batch, in their order.
     *
     * @param now the time of this transaction (UTC)
     * @return what the rest of the house should hear of it
     */
    List<BusinessEvent> apply(List<Application<R>> batch, Instant now);
}
