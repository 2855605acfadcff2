package io.tributary.bench.peer.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values by the names of the hub's parameters: {@code customerId} for {@code CUSTOMER_ID}. Not thread-safe. */
public final class Row {
    private final Map<String, @Nullable Object> values = new HashMap<>();

    /** A row of names and values in turn. */
    public static Row of(@Nullable Object... namesAndValues) {
        Row row = new Row();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }

    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable Object get(String name) {
        return values.get(name);
    }

    long number(String name) {
        return ((Number) Objects.requireNonNull(values.get(name), name)).longValue();
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), name).toString();
    }
}
