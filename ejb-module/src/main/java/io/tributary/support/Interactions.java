package io.tributary.support;

import io.tributary.intake.shape.FactRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_INTERACTION} that are no inquiries. */
public interface Interactions extends FactRows<Interactions.Contact> {
    /** One contact between a customer and the house. */
    record Contact(
            long id,
            @Nullable Long customerId,
            long receiptId,
            String channelName,
            String direction,
            @Nullable String summary,
            @Nullable String outcome,
            @Nullable String agentName,
            @Nullable Integer durationSeconds,
            Instant occurredAt) {}
}
