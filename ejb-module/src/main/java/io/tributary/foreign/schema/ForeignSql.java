package io.tributary.foreign.schema;

import static io.tributary.foreign.mapping.Names.quoted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements for a foreign table. Every name is one that the database itself has given, in double quotes; every value is bound. All
 * databases take the same text.
 */
public final class ForeignSql {
    private ForeignSql() {}

    /** Writes a row; parameters are the columns in their order. */
    public static String insert(BoundTable table, List<RealColumn> columns) {
        List<String> names =
                new ArrayList<>(columns.stream().map(ForeignSql::name).toList());
        List<String> values = new ArrayList<>(Collections.nCopies(columns.size(), "?"));
        if (table.version() != null) {
            names.add(name(table.version()));
            values.add("1");
        }
        return "INSERT INTO " + name(table.real()) + " (" + String.join(", ", names) + ") VALUES ("
                + String.join(", ", values) + ")";
    }

    /** Changes a row; parameters are the columns in their order, then the keys. */
    public static String update(BoundTable table, List<RealColumn> columns, List<RealColumn> keys) {
        List<String> changes = new ArrayList<>(
                columns.stream().map(column -> name(column) + " = ?").toList());
        RealColumn version = table.version();
        if (version != null) {
            changes.add(name(version) + " = COALESCE(" + name(version) + ", 0) + 1");
        }
        return "UPDATE " + name(table.real()) + " SET " + String.join(", ", changes) + where(keys);
    }

    /** Counts the rows of a key. */
    public static String count(BoundTable table, List<RealColumn> keys) {
        return "SELECT COUNT(*) FROM " + name(table.real()) + where(keys);
    }

    /** Finds values of a column by keys. */
    public static String find(RealTable table, RealColumn column, List<RealColumn> keys) {
        return "SELECT " + name(column) + " FROM " + name(table) + where(keys);
    }

    private static String where(List<RealColumn> keys) {
        return keys.stream().map(key -> name(key) + " = ?").collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private static String name(RealColumn column) {
        return quoted(column.name());
    }

    private static String name(RealTable table) {
        @Nullable String schema = table.schema();
        return (schema == null ? "" : quoted(schema) + ".") + quoted(table.name());
    }
}
