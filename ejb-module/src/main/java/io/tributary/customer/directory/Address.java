package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * A postal address of a customer.
 *
 * @param use {@code home}, {@code work}, {@code billing}, {@code shipping} or {@code other}
 * @param asOf when the source says this was so (UTC)
 * @param sourceRecord id of the {@link SourceRecord} that told it; {@code null} until a change by another system is taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @ColumnName("address_use") @Nullable String use,
        @ColumnName("address_lines") @Nullable String lines,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @ColumnName("country_code") @Nullable String country,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant asOf,
        @ColumnName("source_record_id") @Nullable Long sourceRecord) {

    /** Brings the code to lower case. */
    public Address {
        use = use == null ? null : use.toLowerCase(Locale.ROOT);
    }
}
