package io.tributary.operations;

import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * Raw bytes from the journal.
 *
 * @param key the record's key within its source
 * @param sha256 lower-case hex
 */
@SuppressWarnings("ArrayRecordComponent") // read once, written out once
public record RawInput(
        @ColumnName("source_name") String source,
        @ColumnName("intake_key") String key,
        @Nullable String contentType,
        @Nullable String fileName,
        @ColumnName("raw_sha256") String sha256,
        @ColumnName("raw_bytes") byte[] bytes) {}
