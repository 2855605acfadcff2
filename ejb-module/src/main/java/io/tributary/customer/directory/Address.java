package io.tributary.customer.directory;

import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/** A postal address of a customer. */
public record Address(
        @ColumnName("address_lines") @Nullable String lines,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @ColumnName("country_code") @Nullable String country,
        @ColumnName("source_record_id") long sourceRecord) {}
