package io.tributary.foreign;

import io.tributary.foreign.mapping.GoldenCustomer;
import io.tributary.foreign.mapping.KeyMapping;
import io.tributary.foreign.mapping.Subject;
import io.tributary.foreign.mapping.TableMapping;
import io.tributary.foreign.schema.BoundColumn;
import io.tributary.foreign.schema.BoundTable;
import io.tributary.foreign.schema.ForeignSql;
import io.tributary.foreign.schema.KeyText;
import io.tributary.foreign.schema.RealColumn;
import io.tributary.foreign.schema.ValueRefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By which keys rows of one foreign table are found, and what is learnt of them. */
final class RowKeys {
    private final BoundTable table;
    private final TableMapping mapping;
    private final Statements statements;
    private final Customers customers;

    RowKeys(BoundTable table, Statements statements, Customers customers) {
        this.table = table;
        this.mapping = table.mapping();
        this.statements = statements;
        this.customers = customers;
    }

    /** A row with one key by which it may be found; {@code id} is the system's own where rows are found by it. */
    record Keyed(Row row, Map<RealColumn, Object> key, @Nullable String id) {}

    /** The keys under which the row may stand; none if the foreign system does not know its subject yet. */
    List<Keyed> of(Row row) {
        KeyMapping key = mapping.key();
        if (key == null || (key.column() != null && key.identifier() == null)) {
            return List.of();
        }
        if (!table.byIdentifier()) {
            return List.of(new Keyed(row, natural(row, table.keys()), null));
        }
        String system = Objects.requireNonNull(key.identifier());
        List<String> known = row.subject().identifiers(system);
        if (known.isEmpty() && !table.match().isEmpty()) {
            known = adopted(row, system);
        }
        return known.stream()
                .map(id -> new Keyed(row, Map.of(column(), value(id)), id))
                .toList();
    }

    private Map<RealColumn, Object> natural(Row row, List<BoundColumn> columns) {
        Map<RealColumn, Object> key = new LinkedHashMap<>();
        for (BoundColumn column : columns) {
            Object value = row.inserted().get(column.real());
            if (value == null) {
                throw Refusal.refused(
                        mapping,
                        "foreign.key",
                        "column " + column.real().name() + " says which row it is and has no value; see when: {"
                                + column.mapping().content().fields().stream()
                                        .map(field -> field.name() + ": present")
                                        .findFirst()
                                        .orElse("")
                                + "}");
            }
            key.put(
                    column.real(),
                    value instanceof String text ? table.dialect().comparable(text, column.real()) : value);
        }
        return key;
    }

    /** The id of the only row that looks like this customer's and is nobody's yet. */
    private List<String> adopted(Row row, String system) {
        if (table.match().stream().anyMatch(column -> row.inserted().get(column.real()) == null)) {
            return List.of();
        }
        Map<RealColumn, Object> values = natural(row, table.match());
        List<String> found = statements.texts(
                mapping,
                ForeignSql.find(table.real(), column(), List.copyOf(values.keySet())),
                Statements.bound(values));
        if (found.size() > 1) {
            throw Refusal.refused(mapping, "foreign.key", found.size() + " rows look like this customer's; see match");
        }
        GoldenCustomer customer = Objects.requireNonNull(row.subject().customer());
        found.stream()
                .map(KeyText::fromColumn)
                .filter(id -> customers.isFree(system, id, customer))
                .forEach(id -> customers.learn(customer, system, id));
        return customer.identifiers(system);
    }

    /** The column that names a row. */
    RealColumn column() {
        return Objects.requireNonNull(table.keyColumn());
    }

    /** The value of that column for an id. */
    Object value(String id) {
        return value(column(), id);
    }

    /** A number or an id, as a column takes it. */
    Object value(RealColumn column, String id) {
        try {
            return KeyText.forColumn(column, table.dialect(), id);
        } catch (ValueRefusedException e) {
            throw Refusal.refused(mapping, "foreign.key", "column " + column.name() + ": " + e.getMessage());
        }
    }

    /** Notes the id under which a customer stands there. */
    void learn(Subject subject, String id) {
        if (table.byIdentifier()) {
            customers.learn(
                    Objects.requireNonNull(subject.customer()),
                    String.valueOf(Objects.requireNonNull(mapping.key()).identifier()),
                    id);
        }
    }
}
