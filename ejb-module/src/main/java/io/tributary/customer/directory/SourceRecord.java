package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * The customer as one message of one source portrayed it.
 *
 * @param key the message's key within its source
 * @param rawSha256 hash of the raw bytes
 * @param content JSON of the canonical customer
 */
public record SourceRecord(
        long id,
        @ColumnName("source_name") String source,
        @ColumnName("intake_key") String key,
        @ColumnName("trace_id") String trace,
        String mappingVersion,
        String rawSha256,
        Instant receivedAt,
        Instant asOf,
        @ColumnName("record_content") @JsonRawValue String content) {}
