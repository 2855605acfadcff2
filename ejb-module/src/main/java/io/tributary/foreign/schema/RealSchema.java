package io.tributary.foreign.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is really there. */
public interface RealSchema {
    /** Whose SQL is spoken. */
    Dialect dialect();

    /** A table by the names that a mapping uses; {@code schema} is {@code null} for that of the hub's account. */
    Optional<RealTable> find(@Nullable String schema, String table);

    /** Names of all tables beside it, to help with a name that is wrong. */
    List<String> tables(@Nullable String schema);

    /** A sequence by its name, as it is to be quoted; empty if there is none. */
    Optional<RealTable> findSequence(@Nullable String schema, String sequence);
}
