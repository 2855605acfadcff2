package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a customer.
 *
 * @param kind {@code demographic}, {@code behavioural} or {@code psychographic}
 * @param unit UN/ECE Recommendation 20 code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attribute(
        @ColumnName("attribute_kind") String kind,
        @ColumnName("attribute_name") String name,
        @ColumnName("attribute_value") String value,
        @ColumnName("unit_code") @Nullable String unit,
        @Nullable LocalDate validTo,
        @ColumnName("source_name") String source,
        Instant asOf) {

    /** Brings the code to lower case. */
    public Attribute {
        kind = kind.toLowerCase(Locale.ROOT);
    }
}
