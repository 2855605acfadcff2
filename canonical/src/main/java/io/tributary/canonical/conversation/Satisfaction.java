package io.tributary.canonical.conversation;

import io.tributary.canonical.CanonicalRecord;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How content a customer is, as asked and answered once.
 *
 * @param metric what was measured: Net Promoter Score, satisfaction, effort, or something else
 * @param score the answer
 * @param scaleMin least possible answer
 * @param scaleMax greatest possible answer
 * @param comment what the customer added
 * @param about what was asked about: number of an inquiry, order or product
 * @param occurredAt when it was answered (UTC); {@code null} means when it was received
 */
public record Satisfaction(
        Metric metric,
        BigDecimal score,
        @Nullable BigDecimal scaleMin,
        @Nullable BigDecimal scaleMax,
        @Nullable String comment,
        @Nullable String about,
        @Nullable Instant occurredAt)
        implements CanonicalRecord {

    /** What can be measured. */
    public enum Metric {
        NPS,
        CSAT,
        CES,
        OTHER
    }
}
