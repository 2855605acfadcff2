package io.tributary.canonical.sales;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a customer answered an offer or a campaign.
 *
 * @param offer number of the offer
 * @param campaign number of the campaign
 * @param kind what the customer did
 * @param text what the customer said
 * @param occurredAt when it happened (UTC); {@code null} means when it was received
 */
public record Response(
        @Nullable String offer,
        @Nullable String campaign,
        Kind kind,
        @Nullable String text,
        @Nullable Instant occurredAt)
        implements CanonicalRecord {

    /** What a customer can do with it. */
    public enum Kind {
        ACCEPTED,
        DECLINED,
        INTERESTED,
        NOT_INTERESTED,
        OPENED,
        CLICKED,
        OTHER
    }
}
