package io.tributary.launcher.matching.generate;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A row in the making. */
final class Row {
    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    Row set(Column column, String value) {
        if (value.isBlank()) {
            cells.remove(column);
        } else {
            cells.put(column, value);
        }
        return this;
    }

    String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(Column column) {
        return cells.containsKey(column);
    }

    void remove(Column column) {
        cells.remove(column);
    }

    void change(Column column, UnaryOperator<String> by) {
        if (has(column)) {
            set(column, by.apply(get(column)));
        }
    }

    void swap(Column left, Column right) {
        String value = get(left);
        set(left, get(right));
        set(right, value);
    }
}
