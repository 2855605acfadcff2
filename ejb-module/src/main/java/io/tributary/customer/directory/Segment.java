package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * That a customer belongs to a segment, or not.
 *
 * @param origin {@code own}, {@code bought} or {@code modelled}
 * @param score how surely the customer belongs to it, in percent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Segment(
        @ColumnName("scheme_name") String scheme,
        @ColumnName("segment_code") String code,
        @Nullable String label,
        @ColumnName("segment_origin") String origin,
        @Nullable String licensor,
        @Nullable LocalDate licensedUntil,
        @ColumnName("is_member") boolean member,
        @ColumnName("score_percent") @Nullable BigDecimal score,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant asOf) {

    /** Brings the code to lower case. */
    public Segment {
        origin = origin.toLowerCase(Locale.ROOT);
    }
}
