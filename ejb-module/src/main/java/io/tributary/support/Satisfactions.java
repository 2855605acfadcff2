package io.tributary.support;

import io.tributary.intake.shape.FactRows;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_SATISFACTION}. */
public interface Satisfactions extends FactRows<Satisfactions.Answer> {
    /** How content a customer was when asked. */
    record Answer(
            long id,
            @Nullable Long customerId,
            long receiptId,
            String metric,
            BigDecimal score,
            @Nullable BigDecimal scaleMin,
            @Nullable BigDecimal scaleMax,
            @Nullable String remark,
            @Nullable String aboutRef,
            Instant occurredAt) {}
}
