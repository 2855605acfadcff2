package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * A way to reach a customer.
 *
 * @param kind {@code email}, {@code phone}, {@code social} or {@code messenger}
 * @param platform of a social handle or a messenger; {@code null} for others
 * @param use {@code home}, {@code work}, {@code mobile}, {@code fax} or {@code other}
 * @param preferred whether the customer prefers it to others of its kind; {@code null} where no source says
 * @param format {@code html} or {@code text}
 * @param asOf when the source says this was so (UTC)
 * @param sourceRecord id of the {@link SourceRecord} that told it; {@code null} until a change by another system is taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactPoint(
        @JsonIgnore long customerId,
        @ColumnName("point_kind") String kind,
        @ColumnName("point_value") String value,
        @ColumnName("platform_name") @Nullable String platform,
        @ColumnName("point_use") @Nullable String use,
        @ColumnName("is_preferred") @Nullable Boolean preferred,
        @ColumnName("text_format") @Nullable String format,
        @ColumnName("contact_hours") @Nullable String hours,
        @Nullable Instant verifiedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant asOf,
        @ColumnName("source_record_id") @Nullable Long sourceRecord) {

    /** Brings the codes to lower case. */
    public ContactPoint {
        kind = kind.toLowerCase(Locale.ROOT);
        platform = "NONE".equals(platform) ? null : platform;
        use = lower(use);
        format = lower(format);
    }

    private static @Nullable String lower(@Nullable String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }
}
