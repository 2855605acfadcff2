package io.tributary.foreign;

import io.tributary.foreign.mapping.TableMapping;
import io.tributary.foreign.schema.ColumnKind;
import io.tributary.foreign.schema.RealColumn;
import io.tributary.intake.EffectRefusedException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Runs statements on foreign tables; what a table refuses is thrown as its refusal. */
final class Statements {
    private final Handle handle;

    Statements(Handle handle) {
        this.handle = handle;
    }

    /** A value for a column. */
    record Bound(RealColumn column, @Nullable Object value) {}

    /** Values in the order of a statement's parameters. */
    static List<Bound> bound(Map<RealColumn, Object> values) {
        List<Bound> bound = new ArrayList<>();
        values.forEach((column, value) -> bound.add(new Bound(column, Null.reveal(value))));
        return bound;
    }

    /**
     * Runs a statement for each list of parameters; tells how many rows each has changed. What a table refuses of several is sought by
     * halves, each within a savepoint, and told to {@code refused} by its place; it counts as no change.
     */
    int[] run(
            TableMapping table,
            String sql,
            List<List<Bound>> rows,
            BiConsumer<Integer, EffectRefusedException> refused) {
        int[] counts = new int[rows.size()];
        run(table, sql, rows, 0, counts, refused);
        return counts;
    }

    private void run(
            TableMapping table,
            String sql,
            List<List<Bound>> rows,
            int first,
            int[] counts,
            BiConsumer<Integer, EffectRefusedException> refused) {
        Savepoint before = savepoint();
        try {
            int[] changed = run(table, sql, rows);
            System.arraycopy(changed, 0, counts, first, changed.length);
        } catch (EffectRefusedException e) {
            back(before, e);
            if (rows.size() == 1) {
                refused.accept(first, e);
                return;
            }
            int half = rows.size() / 2;
            run(table, sql, rows.subList(0, half), first, counts, refused);
            run(table, sql, rows.subList(half, rows.size()), first + half, counts, refused);
        }
    }

    private Savepoint savepoint() {
        try {
            return handle.getConnection().setSavepoint();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private void back(Savepoint savepoint, EffectRefusedException refusal) {
        try {
            handle.getConnection().rollback(savepoint);
        } catch (SQLException e) {
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    private int[] run(TableMapping table, String sql, List<List<Bound>> rows) {
        try {
            if (rows.size() == 1) {
                return new int[] {bind(handle.createUpdate(sql), rows.get(0)).execute()};
            }
            PreparedBatch batch = handle.prepareBatch(sql);
            for (List<Bound> row : rows) {
                bind(batch, row).add();
            }
            return batch.execute();
        } catch (JdbiException e) {
            throw Refusal.of(table, rows.size() == 1 ? values(rows.get(0)) : Map.of(), e);
        }
    }

    /** Writes one row and tells the id that the database gave it. */
    String insertReturning(TableMapping table, String sql, List<Bound> row, RealColumn generated) {
        try {
            return bind(handle.createUpdate(sql), row)
                    .executeAndReturnGeneratedKeys(generated.name())
                    .mapTo(String.class)
                    .one();
        } catch (JdbiException e) {
            throw Refusal.of(table, values(row), e);
        }
    }

    /** The first column of all rows that a query finds, as text. */
    List<String> texts(TableMapping table, String sql, List<Bound> parameters) {
        try {
            return bind(handle.createQuery(sql), parameters).mapTo(String.class).list();
        } catch (JdbiException e) {
            throw Refusal.of(table, values(parameters), e);
        }
    }

    /** The only value of a query. */
    long number(TableMapping table, String sql, List<Bound> parameters) {
        try {
            return bind(handle.createQuery(sql), parameters).mapTo(Long.class).one();
        } catch (JdbiException e) {
            throw Refusal.of(table, values(parameters), e);
        }
    }

    /** The first value of a query. */
    Optional<String> text(TableMapping table, String sql, String parameter, RealColumn column) {
        return texts(table, sql, List.of(new Bound(column, parameter))).stream().findFirst();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, List<Bound> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i).value();
            if (value instanceof LocalDateTime wall) {
                statement.bind(i, wall.toInstant(ZoneOffset.UTC)); // as the vendor's driver keeps the wall clock
            } else if (value instanceof LocalDate day) {
                statement.bind(i, day);
            } else {
                statement.bind(i, argument(parameters.get(i)));
            }
        }
        return statement;
    }

    private static Argument argument(Bound bound) {
        Object value = bound.value();
        ColumnKind kind = bound.column().kind();
        return (position, statement, context) -> {
            if (value == null) {
                statement.setNull(position, type(kind));
            } else if (kind == ColumnKind.OTHER) {
                statement.setObject(position, value, Types.OTHER);
            } else if (kind == ColumnKind.INTEGER && value instanceof BigDecimal number && number.precision() < 18) {
                statement.setLong(position, number.longValueExact());
            } else {
                statement.setObject(position, value);
            }
        };
    }

    private static int type(ColumnKind kind) {
        return switch (kind) {
            case TEXT -> Types.VARCHAR;
            case INTEGER, DECIMAL -> Types.DECIMAL;
            case DATE -> Types.DATE;
            case TIMESTAMP -> Types.TIMESTAMP;
            case MOMENT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case BOOLEAN -> Types.BOOLEAN;
            case OTHER, UNSUPPORTED -> Types.NULL;
        };
    }

    private static Map<RealColumn, Object> values(List<Bound> row) {
        Map<RealColumn, Object> values = new HashMap<>();
        row.forEach(each -> {
            if (each.value() != null) {
                values.put(each.column(), each.value());
            }
        });
        return values;
    }
}
