package io.tributary.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be understood, as an operator sees it in a list.
 *
 * @param state {@code open}, {@code replayed}, {@code discarded} or {@code superseded}
 * @param problems JSON array of {@link io.tributary.intake.translation.Problem}
 */
public record QuarantinedRecord(
        long id,
        @ColumnName("source_name") String source,
        @ColumnName("intake_key") String key,
        @ColumnName("trace_id") String trace,
        Instant receivedAt,
        Instant quarantinedAt,
        @ColumnName("quarantine_state") String state,
        String reason,
        @JsonRawValue String problems,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant resolvedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String resolvedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @ColumnName("resolution_note") @Nullable String note) {

    /** Brings the state to lower case. */
    public QuarantinedRecord {
        state = state.toLowerCase(Locale.ROOT);
    }
}
