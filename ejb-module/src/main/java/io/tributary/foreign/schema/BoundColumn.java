package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.ColumnMapping;

/** What goes into a column that is really there. */
public record BoundColumn(ColumnMapping mapping, RealColumn real) {}
