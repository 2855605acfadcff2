/**
 * A mapping beside the tables that are really there: what does not fit is found before the first message, and what fits becomes SQL and
 * values. Everything but {@link io.tributary.foreign.schema.JdbcSchema} is pure.
 */
@NullMarked
package io.tributary.foreign.schema;

import org.jspecify.annotations.NullMarked;
