package io.tributary.foreign.schema;

import io.tributary.foreign.mapping.Codes;
import io.tributary.foreign.mapping.ColumnMapping;
import io.tributary.foreign.mapping.ColumnMapping.On;
import io.tributary.foreign.mapping.KeyMapping;
import io.tributary.foreign.mapping.KeyMapping.Generate;
import io.tributary.foreign.mapping.Report;
import io.tributary.foreign.mapping.Similar;
import io.tributary.foreign.mapping.TableMapping;
import io.tributary.foreign.mapping.TableMapping.Mode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a mapping on the table that is really there, and reports whatever does not fit. */
public final class TableBinding {
    private final TableMapping mapping;
    private final RealSchema schema;
    private final Report report;
    private final Map<String, RealTable> codeTables = new HashMap<>();
    private final Map<String, RealTable> sequences = new HashMap<>();

    private TableBinding(TableMapping mapping, RealSchema schema, Report report) {
        this.mapping = mapping;
        this.schema = schema;
        this.report = report;
    }

    /** The mapping on its table; empty if there is no such table. What is wrong has been reported. */
    public static Optional<BoundTable> bind(TableMapping mapping, RealSchema schema, Report report) {
        return new TableBinding(mapping, schema, report).bind();
    }

    private Optional<BoundTable> bind() {
        Optional<RealTable> found = schema.find(mapping.schema(), mapping.table());
        if (found.isEmpty()) {
            report.problem(mapping.pointer() + "/table", noTable(mapping.schema(), mapping.table()));
            return Optional.empty();
        }
        RealTable table = found.get();
        List<BoundColumn> columns = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            find(table, column.column(), column.pointer()).ifPresent(real -> {
                BoundColumn bound = new BoundColumn(column, real);
                columns.add(bound);
                new ColumnChecks(bound, report).check();
                codeTable(column);
                sequence(
                        column.pointer(),
                        column.pointer() + "/sequence",
                        column.content().sequence());
            });
        }
        KeyMapping key = mapping.key();
        RealColumn keyColumn = key == null ? null : keyColumn(table, key);
        RealColumn version = version(table);
        notNull(table, columns, keyColumn, version);
        return Optional.of(new BoundTable(
                schema.dialect(),
                mapping,
                table,
                columns,
                key == null ? List.of() : mapped(columns, key.columns(), key.pointer()),
                keyColumn,
                key == null ? null : sequence(key.pointer(), key.pointer() + "/sequence", key.sequence()),
                key == null ? List.of() : mapped(columns, key.match(), key.pointer() + "/match"),
                version,
                codeTables,
                sequences));
    }

    private String noTable(@Nullable String schemaName, String table) {
        List<String> tables = schema.tables(schemaName);
        String place = schemaName == null ? "in the schema of the hub's account" : "in schema \"" + schemaName + "\"";
        return "the database has no table \"" + table + "\" " + place
                + (tables.isEmpty()
                        ? ", nor any other that the hub may see"
                        : "; similar are " + Similar.names(table, tables));
    }

    private Optional<RealColumn> find(RealTable table, String column, String pointer) {
        Optional<RealColumn> found = table.find(column);
        if (found.isEmpty()) {
            report.problem(
                    pointer,
                    "table \"" + table.name() + "\" has no column \"" + column + "\"; similar are "
                            + Similar.names(column, table.names()));
        }
        return found;
    }

    private @Nullable RealColumn keyColumn(RealTable table, KeyMapping key) {
        if (key.column() == null) {
            return null;
        }
        RealColumn column = find(table, key.column(), key.pointer() + "/column").orElse(null);
        if (column == null) {
            return null;
        }
        if (column.kind() != ColumnKind.TEXT
                && column.kind() != ColumnKind.INTEGER
                && column.kind() != ColumnKind.DECIMAL) {
            report.problem(
                    key.pointer() + "/column",
                    "column \"" + column.name() + "\" is " + column.type() + "; a key holds texts or whole numbers");
        }
        if (key.generate() == Generate.IDENTITY && !column.filled()) {
            report.problem(
                    key.pointer() + "/generate",
                    "the database does not fill column \"" + column.name() + "\" by itself; write a sequence");
        }
        return column;
    }

    private List<BoundColumn> mapped(List<BoundColumn> columns, List<String> names, String pointer) {
        List<BoundColumn> mapped = new ArrayList<>();
        for (String name : names) {
            Optional<BoundColumn> found = columns.stream()
                    .filter(column -> column.real().name().equalsIgnoreCase(name)
                            || column.mapping().column().equals(name))
                    .findFirst();
            boolean known = mapping.named().stream().anyMatch(name::equalsIgnoreCase);
            if (found.isEmpty() && !known) {
                report.problem(pointer, "\"" + name + "\" is not among the columns; say there what goes into it");
            } else if (found.isPresent() && found.get().mapping().content().sequence() != null) {
                report.problem(
                        pointer, "\"" + name + "\" is a new number in every row, so that no row could be found by it");
            } else if (found.isPresent() && found.get().mapping().on() != On.BOTH) {
                report.problem(pointer, "\"" + name + "\" says which row it is and is always written; leave out on");
            } else {
                found.ifPresent(mapped::add);
            }
        }
        return mapped;
    }

    private @Nullable RealColumn version(RealTable table) {
        if (mapping.version() == null) {
            return null;
        }
        String pointer = mapping.pointer() + "/version";
        RealColumn column = find(table, mapping.version(), pointer).orElse(null);
        if (column != null && column.kind() != ColumnKind.INTEGER && column.kind() != ColumnKind.DECIMAL) {
            report.problem(
                    pointer, "column \"" + column.name() + "\" is " + column.type() + "; a version is a whole number");
        }
        return column;
    }

    private void codeTable(ColumnMapping column) {
        Codes.Table table = column.codes() == null ? null : column.codes().table();
        if (table == null) {
            return;
        }
        String pointer = column.pointer() + "/codes";
        Optional<RealTable> found = schema.find(table.schema(), table.table());
        if (found.isEmpty()) {
            report.problem(pointer + "/table", noTable(table.schema(), table.table()));
            return;
        }
        Optional<RealColumn> code = find(found.get(), table.code(), pointer + "/code");
        Optional<RealColumn> value = find(found.get(), table.value(), pointer + "/value");
        if (code.isPresent() && value.isPresent()) {
            codeTables.put(
                    column.pointer(),
                    new RealTable(found.get().schema(), found.get().name(), List.of(code.get(), value.get())));
        }
    }

    private @Nullable RealTable sequence(String key, String pointer, @Nullable String sequence) {
        if (sequence == null) {
            return null;
        }
        Optional<RealTable> found = schema.findSequence(mapping.schema(), sequence);
        if (found.isEmpty()) {
            report.problem(
                    pointer,
                    "the database has no sequence \"" + sequence + "\" "
                            + (mapping.schema() == null
                                    ? "in the schema of the hub's account"
                                    : "in schema \"" + mapping.schema() + "\""));
            return null;
        }
        sequences.put(key, found.get());
        return found.get();
    }

    /** New rows need a value in every column that must have one. */
    private void notNull(
            RealTable table, List<BoundColumn> columns, @Nullable RealColumn keyColumn, @Nullable RealColumn version) {
        if (mapping.mode() == Mode.UPDATE) {
            return;
        }
        Set<String> written = new HashSet<>();
        Map<String, String> updatedOnly = new HashMap<>();
        for (BoundColumn column : columns) {
            if (column.mapping().inserts()) {
                written.add(column.real().name());
            } else {
                updatedOnly.put(column.real().name(), column.mapping().pointer());
            }
        }
        if (keyColumn != null) {
            written.add(keyColumn.name());
        }
        if (version != null) {
            written.add(version.name());
        }
        List<String> unfilled = new ArrayList<>();
        for (RealColumn column : table.columns()) {
            if (column.nullable() || column.filled() || written.contains(column.name()) || isUnread(column)) {
                continue;
            }
            String pointer = updatedOnly.get(column.name());
            if (pointer == null) {
                unfilled.add("\"" + column.name() + "\"");
            } else {
                report.problem(
                        pointer,
                        "column \"" + column.name()
                                + "\" is NOT NULL without a default; new rows need it, too, so that on:"
                                + " update cannot be");
            }
        }
        if (!unfilled.isEmpty()) {
            report.problem(
                    mapping.pointer() + "/columns",
                    "new rows of \"" + table.name() + "\" need a value in " + String.join(", ", unfilled)
                            + " (NOT NULL without a default); map it, or write mode: update");
        }
    }

    /** Whether the file fills the column in a way that could not be understood, which has been reported. */
    private boolean isUnread(RealColumn column) {
        return mapping.named().stream().anyMatch(column.name()::equalsIgnoreCase)
                && mapping.columns().stream().noneMatch(each -> each.column().equalsIgnoreCase(column.name()));
    }
}
