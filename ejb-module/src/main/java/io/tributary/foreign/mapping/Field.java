package io.tributary.foreign.mapping;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A canonical field that a mapping may name.
 *
 * @param kind what its values are
 * @param codes all values that it can have, where they are known; else empty
 * @param value finds it: a {@code String}, {@code Long}, {@code BigDecimal}, {@code LocalDate}, {@code Instant} or {@code Boolean};
 *     {@code null} where the hub does not know it
 */
public record Field(String name, FieldKind kind, List<String> codes, Function<Subject, @Nullable Object> value) {

    /** The same field under another name, of whom or what it is found elsewhere. */
    Field renamed(String other) {
        return new Field(other, kind, codes, value);
    }
}
