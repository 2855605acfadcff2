package io.tributary.customer.directory;

import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/** The id by which another system knows a customer. */
public record Identifier(
        @ColumnName("system_name") String system,
        @ColumnName("id_value") String value,
        @ColumnName("source_record_id") @Nullable Long sourceRecord) {}
