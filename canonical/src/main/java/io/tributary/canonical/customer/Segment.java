package io.tributary.canonical.customer;

import io.tributary.canonical.CanonicalRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a customer belongs to a segment of the market, or no longer does.
 *
 * @param scheme name of the segmentation, such as postcode-clusters
 * @param code code of the segment within its scheme
 * @param label name of the segment for people to read
 * @param origin whether the house formed it (the default), bought it, or computed it from a model
 * @param licensor who sold it
 * @param licensedUntil last day on which it may be used
 * @param score how surely the customer belongs to it, in percent
 * @param member true (the default) if the customer belongs to it, false if not or no longer
 * @param validFrom first day on which it holds
 * @param validTo last day on which it holds
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Segment(
        String scheme,
        String code,
        @Nullable String label,
        Origin origin,
        @Nullable String licensor,
        @Nullable LocalDate licensedUntil,
        @Nullable BigDecimal score,
        Boolean member,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** Where a segment can come from. */
    public enum Origin {
        OWN,
        BOUGHT,
        MODELLED
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Segment {
        origin = origin == null ? Origin.OWN : origin;
        member = member == null || member;
    }
}
