package io.tributary.foreign.mapping;

import io.tributary.foreign.mapping.ColumnMapping.On;
import io.tributary.foreign.mapping.TableMapping.Missing;
import io.tributary.foreign.mapping.TableMapping.Mode;
import io.tributary.intake.source.YamlLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how one table is filled. */
final class TableReader {
    private final String file;
    private final YamlLines lines;
    private final Report report;

    TableReader(String file, YamlLines lines, Report report) {
        this.file = file;
        this.lines = lines;
        this.report = report;
    }

    /** The mapping; empty if it misses what the rest depends on. */
    Optional<TableMapping> read(Members members) {
        String table = name(members, "table", members.required("table", "name the table to be written"));
        String schema = name(members, "schema", members.text("schema"));
        RecordKind record = members.choice("record", RecordKind.class, RecordKind.CUSTOMER);
        Each each = members.has("each") ? members.choice("each", Each.class, Each.ADDRESS) : null;
        if (each != null && record != each.owner()) {
            String owner = each.owner().name().toLowerCase(Locale.ROOT);
            report.problem(members.pointer("each"), "this goes with record: " + owner + " only");
            each = null;
        }
        Mode mode = members.choice("mode", Mode.class, Mode.UPSERT);
        Missing missing = members.choice("missing", Missing.class, Missing.IGNORE);
        if (members.has("missing") && mode != Mode.UPDATE) {
            report.problem(members.pointer("missing"), "\"missing\" goes with mode: update only");
        }
        ColumnReader columnReader = new ColumnReader(Fields.of(record, each != null), report);
        List<Condition> when = conditions(members, "when", columnReader);
        List<Condition> unless = conditions(members, "unless", columnReader);
        KeyMapping key = new KeyReader(members, record, mode, report).read();
        List<ColumnMapping> columns = columns(members, columnReader);
        String version = name(members, "version", members.text("version"));
        members.noOthers();
        if (table == null) {
            return Optional.empty();
        }
        TableMapping result = new TableMapping(
                file,
                lines.lineOf(members.pointer()),
                members.pointer(),
                schema,
                table,
                record,
                each,
                mode,
                missing,
                when,
                unless,
                key,
                columns,
                members.members("columns").map(Members::names).orElse(List.of()),
                version);
        new Duplicates(result).check();
        return Optional.of(result);
    }

    private @Nullable String name(Members members, String member, @Nullable String name) {
        if (name == null || Names.isValid(name)) {
            return name;
        }
        report.problem(members.pointer(member), Names.problem(name));
        return null;
    }

    private List<Condition> conditions(Members members, String name, ColumnReader reader) {
        List<Condition> conditions = new ArrayList<>();
        members.members(name).ifPresent(all -> all.all().forEach((field, values) -> {
            Field found = reader.field(field, all.pointer(field));
            if (found == null) {
                return;
            }
            if (values.equals(List.of(Condition.PRESENT)) || values.equals(List.of(Condition.ABSENT))) {
                conditions.add(new Condition(found, List.of(), values.contains(Condition.PRESENT)));
                return;
            }
            if (values.isEmpty()) {
                report.problem(all.pointer(field), "write a value, a list of values, present or absent");
            }
            for (String value : values) {
                if (!found.codes().isEmpty() && found.codes().stream().noneMatch(value::equalsIgnoreCase)) {
                    report.problem(
                            all.pointer(field),
                            "field \"" + field + "\" is never \"" + value + "\"; it can be "
                                    + String.join(", ", found.codes()));
                }
            }
            conditions.add(new Condition(found, values, true));
        }));
        return conditions;
    }

    private List<ColumnMapping> columns(Members members, ColumnReader reader) {
        List<ColumnMapping> columns = new ArrayList<>();
        Optional<Members> all = members.members("columns");
        if (!members.has("columns")) {
            report.problem(members.pointer("columns"), "\"columns\" is missing; write COLUMN: field for each");
        }
        all.ifPresent(each -> each.names().forEach(column -> {
            if (!Names.isValid(column)) {
                report.problem(each.pointer(column), Names.problem(column));
                return;
            }
            ColumnMapping mapping = null;
            if (each.isText(column)) {
                String field = each.text(column);
                mapping = field == null ? null : reader.plain(each.pointer(column), column, field, On.BOTH);
            } else if (each.has(column)) {
                mapping = each.members(column)
                        .map(described -> reader.read(column, described))
                        .orElse(null);
            } else {
                report.problem(each.pointer(column), "write the field that goes into \"" + column + "\"");
            }
            if (mapping != null) {
                columns.add(mapping);
            }
        }));
        stamp(members, reader, columns, "createdAt", "now", On.INSERT);
        stamp(members, reader, columns, "createdBy", "user", On.INSERT);
        stamp(members, reader, columns, "changedAt", "now", On.BOTH);
        stamp(members, reader, columns, "changedBy", "user", On.BOTH);
        return columns;
    }

    private void stamp(
            Members members, ColumnReader reader, List<ColumnMapping> columns, String member, String field, On on) {
        String column = name(members, member, members.text(member));
        if (column != null) {
            ColumnMapping stamp = reader.plain(members.pointer(member), column, field, on);
            if (stamp != null) {
                columns.add(stamp);
            }
        }
    }

    /** No column may be filled twice. */
    private final class Duplicates {
        private final TableMapping table;
        private final Map<String, String> seen = new HashMap<>();

        Duplicates(TableMapping table) {
            this.table = table;
        }

        void check() {
            table.columns().forEach(column -> see(column.column(), column.pointer()));
            KeyMapping key = table.key();
            if (key != null && key.column() != null) {
                see(key.column(), key.pointer() + "/column");
            }
            if (table.version() != null) {
                see(table.version(), table.pointer() + "/version");
            }
        }

        private void see(String column, String pointer) {
            String before = seen.put(column.toLowerCase(Locale.ROOT), pointer);
            if (before != null) {
                report.problem(
                        pointer,
                        "column \"" + column + "\" is filled already on line " + lines.lineOf(before)
                                + "; a column can be filled once");
            }
        }
    }
}
