package io.tributary.intake.shape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of all numbered records have in common. A row is one for each number of a source; it holds what the source said last,
 * which is told by {@code asOf} and not by the order of arrival.
 *
 * @param id of the row
 * @param customerId whose it is; {@code null} where no message has said it
 * @param receiptId of the message whose state this is
 * @param sourceName of the source in which the number is unique
 * @param number by which the source knows it
 * @param asOf when the source says that this was so (UTC)
 * @param updatedAt when it is written (UTC)
 */
public record Numbered(
        long id,
        @Nullable Long customerId,
        long receiptId,
        String sourceName,
        String number,
        Instant asOf,
        Instant updatedAt) {}
