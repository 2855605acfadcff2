package io.tributary.foreign;

import io.tributary.foreign.mapping.ColumnMapping.Absent;
import io.tributary.foreign.mapping.Subject;
import io.tributary.foreign.schema.BoundColumn;
import io.tributary.foreign.schema.BoundTable;
import io.tributary.foreign.schema.CodeTables;
import io.tributary.foreign.schema.ColumnValue;
import io.tributary.foreign.schema.RealColumn;
import io.tributary.foreign.schema.ValueRefusedException;
import io.tributary.intake.EffectRefusedException;
import io.tributary.intake.translation.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes rows of subjects; refuses with everything that is wrong with any of them. */
final class Rows {
    private final BoundTable table;
    private final ColumnValue values;
    private final Map<String, List<Problem>> problems = new LinkedHashMap<>();

    private Rows(BoundTable table, CodeTables codes) {
        this.table = table;
        this.values = new ColumnValue(table, codes);
    }

    /** The rows of the subjects that concern a table, in their order. */
    static List<Row> of(BoundTable table, List<Subject> subjects, CodeTables codes) {
        Rows rows = new Rows(table, codes);
        List<Row> all = subjects.stream()
                .filter(table.mapping()::concerns)
                .map(rows::row)
                .toList();
        if (!rows.problems.isEmpty()) {
            throw new EffectRefusedException(rows.problems, false);
        }
        return all;
    }

    private Row row(Subject subject) {
        Map<RealColumn, Object> inserted = new LinkedHashMap<>();
        Map<RealColumn, Object> updated = new LinkedHashMap<>();
        for (BoundColumn column : table.columns()) {
            if (column.mapping().content().sequence() == null) {
                value(column, subject, inserted, updated);
            }
        }
        return new Row(subject, inserted, updated);
    }

    private void value(
            BoundColumn column, Subject subject, Map<RealColumn, Object> inserted, Map<RealColumn, Object> updated) {
        try {
            Object value = values.of(column, subject);
            if (value == null && column.mapping().absent() == Absent.NULL) {
                updated.put(column.real(), Null.NULL);
            }
            if (value != null && column.mapping().inserts()) {
                inserted.put(column.real(), value);
            }
            if (value != null && column.mapping().updates()) {
                updated.put(column.real(), value);
            }
        } catch (ValueRefusedException e) {
            problems.computeIfAbsent(subject.message().trace(), trace -> new ArrayList<>())
                    .add(Refusal.problem(
                            table.mapping(),
                            "foreign.value",
                            "column " + column.real().name() + " " + e.getMessage()));
        }
    }
}
