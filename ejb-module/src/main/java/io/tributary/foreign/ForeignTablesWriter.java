package io.tributary.foreign;

import io.tributary.foreign.mapping.TableMapping;
import io.tributary.foreign.schema.BoundTable;
import io.tributary.foreign.schema.CodeTables;
import io.tributary.foreign.schema.ForeignSql;
import io.tributary.intake.ForeignTables;
import io.tributary.intake.Understood;
import io.tributary.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes what messages changed into the tables of other systems, in the transaction of the intake. */
@ApplicationScoped
public class ForeignTablesWriter implements ForeignTables {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private ForeignTableCatalog catalog;

    /** For CDI. */
    public ForeignTablesWriter() {}

    /** For use without a container. */
    public ForeignTablesWriter(Jdbi jdbi, Ids ids, ForeignTableCatalog catalog) {
        this.jdbi = jdbi;
        this.ids = ids;
        this.catalog = catalog;
    }

    @Override
    public void write(List<Understood> batch, Map<Long, Long> customerByReceipt, Instant now) {
        if (!catalog.tables().isEmpty()) {
            jdbi.useHandle(handle -> write(handle, batch, customerByReceipt, now));
        }
    }

    private void write(Handle handle, List<Understood> batch, Map<Long, Long> customerByReceipt, Instant now) {
        Customers customers =
                Customers.load(handle.attach(GoldenCustomers.class), new HashSet<>(customerByReceipt.values()));
        Subjects subjects = new Subjects(customers, handle.attach(StandingStates.class), batch, customerByReceipt, now);
        Statements statements = new Statements(handle);
        for (BoundTable table : catalog.tables()) {
            CodeTables codes = codes(table.mapping(), statements);
            new TableWriter(table, statements, customers).write(Rows.of(table, subjects.of(table.mapping()), codes));
        }
        customers.keepLearned(ids, now);
    }

    /** Code tables, each value looked up once in a batch. */
    private static CodeTables codes(TableMapping mapping, Statements statements) {
        Map<List<String>, Optional<String>> found = new HashMap<>();
        return (table, real, value) -> found.computeIfAbsent(
                        List.of(String.valueOf(real.schema()), real.name(), table.code(), table.value(), value),
                        key -> statements.text(
                                mapping,
                                ForeignSql.find(
                                        real,
                                        real.columns().get(1),
                                        List.of(real.columns().get(0))),
                                value,
                                real.columns().get(0)))
                .orElse(null);
    }
}
