package io.tributary.conformance.scripts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a series of scripts makes, in words that are the same for all vendors. */
final class SchemaModel {
    final SortedMap<String, Table> tables = new TreeMap<>();
    final SortedMap<String, View> views = new TreeMap<>();
    final SortedMap<String, Index> indexes = new TreeMap<>();
    final SortedMap<String, String> comments = new TreeMap<>();
    final SortedSet<String> sequences = new TreeSet<>();
    final SortedSet<String> tablesWithTriggers = new TreeSet<>();
    final List<String> inserts = new ArrayList<>();

    /**
     * A column.
     *
     * @param type the logical type, such as {@code VARCHAR(60)} or {@code TEXT}
     * @param writtenType as the script says it
     * @param defaultValue empty where there is none
     */
    record Column(String name, String type, String writtenType, boolean nullable, String defaultValue) {
        /** Without what differs between vendors. */
        String logical() {
            return name + " " + type + (nullable ? "" : " NOT NULL")
                    + (defaultValue.isEmpty() ? "" : " DEFAULT " + defaultValue);
        }

        boolean isLarge() {
            return type.equals("TEXT") || type.equals("BYTES");
        }
    }

    /**
     * A key, foreign key or check.
     *
     * @param rest everything after the name, of a foreign key what it refers to
     */
    record Constraint(String name, String kind, List<String> columns, String rest) {
        @Override
        public String toString() {
            return "%s %s %s %s".formatted(name, kind, columns, rest).strip();
        }
    }

    /** A table with its columns and constraints in their order. */
    record Table(String name, Map<String, Column> columns, Map<String, Constraint> constraints) {
        Table(String name) {
            this(name, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        Column column(String column) {
            return Objects.requireNonNull(columns.get(column), () -> name + " has no column " + column);
        }
    }

    /** A view and the names of its columns. */
    record View(String name, List<String> columns, List<Token> body) {}

    /** An index; its parts are columns or expressions of one. */
    record Index(String name, String table, List<String> parts, boolean unique) {}

    /** Columns of a table or view. */
    List<String> columnsOf(String name) {
        Table table = tables.get(name);
        if (table != null) {
            return List.copyOf(table.columns().keySet());
        }
        View view = views.get(name);
        return view == null ? List.of() : view.columns();
    }

    boolean has(String tableOrView) {
        return tables.containsKey(tableOrView) || views.containsKey(tableOrView);
    }
}
