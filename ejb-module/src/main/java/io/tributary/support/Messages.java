package io.tributary.support;

import io.tributary.intake.shape.FactRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_MESSAGE}. */
public interface Messages extends FactRows<Messages.MessageRow> {
    /** One message about an inquiry, which may not be known yet. */
    record MessageRow(
            long id,
            @Nullable Long customerId,
            long receiptId,
            String inquiryRef,
            String direction,
            @Nullable String author,
            @Nullable String bodyText,
            @Nullable String bodyHtml,
            @Nullable String messageId,
            Instant occurredAt) {}
}
