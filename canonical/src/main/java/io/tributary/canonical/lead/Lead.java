package io.tributary.canonical.lead;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answered an advertisement.
 *
 * @param platform where it was answered, such as {@code meta} or {@code google-ads}
 * @param leadId the platform's id, as text (may exceed 2^53)
 * @param formId the form that was answered
 * @param campaignId the campaign
 * @param adId the advertisement
 * @param submittedAt when it was answered (UTC)
 * @param test whether the platform marks it as a test; a test is never a customer
 * @param answers what was answered, by the form's field names
 */
public record Lead(
        String platform,
        String leadId,
        @Nullable String formId,
        @Nullable String campaignId,
        @Nullable String adId,
        @Nullable Instant submittedAt,
        boolean test,
        Map<String, List<String>> answers)
        implements CanonicalRecord {

    /** Copies the answers in their order; none were given where they are left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Lead {
        answers = answers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
