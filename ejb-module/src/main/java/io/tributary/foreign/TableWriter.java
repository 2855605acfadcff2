package io.tributary.foreign;

import io.tributary.foreign.RowKeys.Keyed;
import io.tributary.foreign.Statements.Bound;
import io.tributary.foreign.mapping.KeyMapping;
import io.tributary.foreign.mapping.KeyMapping.Generate;
import io.tributary.foreign.mapping.Subject;
import io.tributary.foreign.mapping.TableMapping;
import io.tributary.foreign.mapping.TableMapping.Missing;
import io.tributary.foreign.mapping.TableMapping.Mode;
import io.tributary.foreign.schema.BoundColumn;
import io.tributary.foreign.schema.BoundTable;
import io.tributary.foreign.schema.ForeignSql;
import io.tributary.foreign.schema.KeyText;
import io.tributary.foreign.schema.RealColumn;
import io.tributary.foreign.schema.RealTable;
import io.tributary.intake.EffectRefusedException;
import io.tributary.intake.translation.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one batch into one foreign table: standing rows are changed first, those that are not there are inserted afterwards. One
 * statement for all rows of the same shape, which is the set of columns that have a value.
 */
final class TableWriter {
    private final BoundTable table;
    private final TableMapping mapping;
    private final Statements statements;
    private final RowKeys keys;
    private final Map<String, List<Problem>> refused = new LinkedHashMap<>();
    private boolean race;

    TableWriter(BoundTable table, Statements statements, Customers customers) {
        this.table = table;
        this.mapping = table.mapping();
        this.statements = statements;
        this.keys = new RowKeys(table, statements, customers);
    }

    /** A row that is new; {@code id} where the system's own is known already. */
    private record New(Row row, @Nullable String id) {}

    /** A statement, and for each of its rows the parameters and what they are about. */
    private record Shape<T>(List<List<Bound>> parameters, List<T> rows) {
        static <T> Shape<T> empty() {
            return new Shape<>(new ArrayList<>(), new ArrayList<>());
        }
    }

    void write(List<Row> rows) {
        List<New> inserts = new ArrayList<>();
        List<Keyed> standing = new ArrayList<>();
        for (Row row : rows) {
            heeding(row, () -> sort(row, standing, inserts));
        }
        update(standing, inserts);
        insert(inserts);
        if (!refused.isEmpty()) {
            throw new EffectRefusedException(refused, race);
        }
    }

    private void sort(Row row, List<Keyed> standing, List<New> inserts) {
        List<Keyed> keyed = keys.of(row);
        if (keyed.isEmpty()) {
            missing(row, null, inserts);
        } else if (mapping.mode() != Mode.INSERT) {
            standing.addAll(keyed);
        } else if (keyed.stream().allMatch(each -> count(each) == 0)) {
            inserts.add(new New(row, keyed.get(0).id()));
        }
    }

    /** Goes on after the hub's own word against a row; after the database's, which ends what can be done, only if it was told to. */
    private void heeding(Row row, Runnable work) {
        try {
            work.run();
        } catch (EffectRefusedException e) {
            refuse(row, e);
            if (e.getCause() != null) {
                throw new EffectRefusedException(refused, race);
            }
        }
    }

    private void refuse(Row row, EffectRefusedException refusal) {
        race |= refusal.mayBeRace();
        refused.computeIfAbsent(row.subject().message().trace(), trace -> new ArrayList<>())
                .addAll(refusal.problems());
    }

    private long count(Keyed row) {
        return statements.number(
                mapping, ForeignSql.count(table, List.copyOf(row.key().keySet())), Statements.bound(row.key()));
    }

    private void update(List<Keyed> standing, List<New> inserts) {
        Map<String, Shape<Keyed>> shapes = new LinkedHashMap<>();
        Map<Row, Integer> changed = new LinkedHashMap<>();
        Map<Row, Keyed> first = new LinkedHashMap<>();
        for (Keyed each : standing) {
            first.putIfAbsent(each.row(), each);
            Map<RealColumn, Object> values = new LinkedHashMap<>(each.row().updated());
            values.keySet().removeAll(each.key().keySet());
            if (values.isEmpty() && table.version() == null) {
                changed.merge(each.row(), (int) count(each), Integer::sum);
                continue;
            }
            String sql = ForeignSql.update(
                    table, List.copyOf(values.keySet()), List.copyOf(each.key().keySet()));
            Shape<Keyed> shape = shapes.computeIfAbsent(sql, text -> Shape.empty());
            List<Bound> parameters = Statements.bound(values);
            parameters.addAll(Statements.bound(each.key()));
            shape.parameters().add(parameters);
            shape.rows().add(each);
        }
        shapes.forEach((sql, shape) -> {
            Set<Integer> bad = new HashSet<>();
            int[] counts = statements.run(mapping, sql, shape.parameters(), (i, refusal) -> {
                bad.add(i);
                refuse(shape.rows().get(i).row(), refusal);
            });
            for (int i = 0; i < counts.length; i++) {
                Row row = shape.rows().get(i).row();
                if (counts[i] > 1) {
                    refuse(
                            row,
                            Refusal.refused(
                                    mapping,
                                    "foreign.key",
                                    "the key finds " + counts[i] + " rows where there should be one"));
                } else if (!bad.contains(i)) {
                    changed.merge(row, Math.abs(counts[i]), Integer::sum); // below 0: not told
                }
            }
        });
        changed.forEach((row, count) -> {
            if (count == 0) {
                heeding(
                        row,
                        () -> missing(
                                row, Objects.requireNonNull(first.get(row)).id(), inserts));
            }
        });
    }

    private void missing(Row row, @Nullable String id, List<New> inserts) {
        if (mapping.mode() != Mode.UPDATE) {
            inserts.add(new New(row, id));
        } else if (mapping.missing() == Missing.QUARANTINE) {
            throw Refusal.refused(
                    mapping,
                    "foreign.row-missing",
                    id == null && table.byIdentifier()
                            ? "the customer has no id in system "
                                    + Objects.requireNonNull(mapping.key()).identifier()
                            : "there is no row to be updated");
        }
    }

    private void insert(List<New> inserts) {
        Map<String, Shape<New>> shapes = new LinkedHashMap<>();
        for (New each : inserts) {
            heeding(each.row(), () -> insert(each, shapes));
        }
        shapes.forEach((sql, shape) -> statements.run(
                mapping,
                sql,
                shape.parameters(),
                (i, refusal) -> refuse(shape.rows().get(i).row(), refusal)));
    }

    private void insert(New each, Map<String, Shape<New>> shapes) {
        Map<RealColumn, Object> values = new LinkedHashMap<>(each.row().inserted());
        for (BoundColumn column : table.columns()) {
            RealTable sequence = table.sequences().get(column.mapping().pointer());
            if (sequence != null) {
                values.put(column.real(), keys.value(column.real(), next(sequence)));
            }
        }
        String id = each.id() == null ? newId(each.row().subject()) : each.id();
        if (id != null) {
            values.put(keys.column(), keys.value(id));
        }
        String sql = ForeignSql.insert(table, List.copyOf(values.keySet()));
        KeyMapping key = mapping.key();
        if (id == null && key != null && key.generate() == Generate.IDENTITY && table.byIdentifier()) {
            String given = statements.insertReturning(mapping, sql, Statements.bound(values), keys.column());
            keys.learn(each.row().subject(), KeyText.fromColumn(given));
            return;
        }
        if (id != null) {
            keys.learn(each.row().subject(), id);
        }
        Shape<New> shape = shapes.computeIfAbsent(sql, text -> Shape.empty());
        shape.parameters().add(Statements.bound(values));
        shape.rows().add(each);
    }

    private @Nullable String newId(Subject subject) {
        KeyMapping key = mapping.key();
        if (key == null || key.column() == null) {
            return null;
        }
        return switch (key.generate()) {
            case NONE, IDENTITY -> null;
            case SEQUENCE -> next(Objects.requireNonNull(table.keySequence()));
            case CUSTOMERID -> String.valueOf(Objects.requireNonNull(subject.customerId()));
        };
    }

    private String next(RealTable sequence) {
        return Long.toString(
                statements.number(mapping, table.dialect().nextValue(sequence.schema(), sequence.name()), List.of()));
    }
}
