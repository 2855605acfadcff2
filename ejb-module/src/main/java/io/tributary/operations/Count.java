package io.tributary.operations;

import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * How many records of a source share a fate.
 *
 * @param fate {@code ACCEPTED}, {@code DUPLICATE}, or the state of a receipt
 */
public record Count(@ColumnName("source_name") String source, String fate, long records) {}
