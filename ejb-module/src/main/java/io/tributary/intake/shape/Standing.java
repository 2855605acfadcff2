package io.tributary.intake.shape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A numbered record that is there already.
 *
 * @param recordNumber by which its source knows it
 * @param asOf when its state was true by its source (UTC)
 * @param updatedAt when somebody last wrote it (UTC)
 * @param updatedBy who that was
 */
public record Standing(
        long id,
        @Nullable Long customerId,
        String sourceName,
        String recordNumber,
        Instant asOf,
        Instant updatedAt,
        String updatedBy) {
    /** The hub itself; everybody else is somebody who may have changed the row without saying as of when. */
    static final String INTAKE = "intake";

    /** Whether a word of this moment is older than what stands, be that from the source or from another writer. */
    boolean outdates(Instant moment) {
        return moment.isBefore(asOf) || (!updatedBy.equals(INTAKE) && moment.isBefore(updatedAt));
    }

    static Standing of(Numbered row) {
        return new Standing(
                row.id(), row.customerId(), row.sourceName(), row.number(), row.asOf(), row.updatedAt(), INTAKE);
    }
}
