package io.tributary.customer.survivorship;

import org.jspecify.annotations.Nullable;

/**
 * What one source says of one thing.
 *
 * @param value what it says; {@code null} says that there is no value any more
 * @param from who says so
 * @param <V> immutable, with a text that tells different values apart
 */
public record Claim<V>(@Nullable V value, Survivor from) {}
