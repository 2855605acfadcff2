package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * A way to reach a customer.
 *
 * @param kind {@code email} or {@code phone}
 * @param sourceRecord id of the {@link SourceRecord} that first told it
 */
public record ContactPoint(
        @JsonIgnore long customerId,
        @ColumnName("point_kind") String kind,
        @ColumnName("point_value") String value,
        @ColumnName("source_record_id") long sourceRecord) {

    /** Brings the kind to lower case. */
    public ContactPoint {
        kind = kind.toLowerCase(Locale.ROOT);
    }
}
