package io.tributary.sales;

import io.tributary.intake.shape.FactRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_RESPONSE}. */
public interface Responses extends FactRows<Responses.ResponseRow> {
    /** What a customer answered to an offer or a campaign, neither of which needs to be known yet. */
    record ResponseRow(
            long id,
            @Nullable Long customerId,
            long receiptId,
            @Nullable String offerNumber,
            @Nullable String campaignNumber,
            String responseKind,
            @Nullable String bodyText,
            Instant occurredAt) {}
}
