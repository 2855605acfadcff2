package io.tributary.foreign;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.foreign.mapping.Each;
import io.tributary.foreign.mapping.GoldenCustomer;
import io.tributary.foreign.mapping.RecordKind;
import io.tributary.foreign.mapping.Subject;
import io.tributary.foreign.mapping.Subject.Message;
import io.tributary.foreign.mapping.Subject.Part;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Statements statements = new Statements(handle);
        for (BoundTable table : catalog.tables()) {
            List<Subject> subjects = table.mapping().record() == RecordKind.CUSTOMER
                    ? ofCustomers(table.mapping(), customers, batch, customerByReceipt, now)
                    : ofRecords(table.mapping(), customers, batch, customerByReceipt, now);
            CodeTables codes = codes(table.mapping(), statements);
            new TableWriter(table, statements, customers).write(Rows.of(table, subjects, codes));
        }
        customers.keepLearned(ids, now);
    }

    private static List<Subject> ofCustomers(
            TableMapping table,
            Customers customers,
            List<Understood> batch,
            Map<Long, Long> customerByReceipt,
            Instant now) {
        Map<Long, Message> lastMessage = new HashMap<>();
        for (Understood understood : batch) {
            Long customer = customerByReceipt.get(understood.receiptId());
            if (customer != null) {
                lastMessage.put(customer, message(understood));
            }
        }
        List<Subject> subjects = new ArrayList<>();
        for (GoldenCustomer customer : customers.all()) {
            Message message = Objects.requireNonNull(lastMessage.get(customer.id()));
            Subject subject = new Subject(message, customer, null, null, now);
            Each each = table.each();
            if (each == null) {
                subjects.add(subject);
            } else {
                List<Map<String, Object>> parts = customer.parts(each);
                for (int i = 0; i < parts.size(); i++) {
                    subjects.add(subject.with(new Part(each, i + 1, parts.get(i))));
                }
            }
        }
        return subjects;
    }

    private static List<Subject> ofRecords(
            TableMapping table,
            Customers customers,
            List<Understood> batch,
            Map<Long, Long> customerByReceipt,
            Instant now) {
        List<Subject> subjects = new ArrayList<>();
        for (Understood understood : batch) {
            GoldenCustomer customer = customers.find(customerByReceipt.get(understood.receiptId()));
            for (CanonicalRecord record : understood.message().records()) {
                if (table.record().is(record)) {
                    Subject subject = new Subject(message(understood), customer, record, null, now);
                    subjects.addAll(table.each() == null ? List.of(subject) : OrderLines.of(subject));
                }
            }
        }
        return subjects;
    }

    private static Message message(Understood understood) {
        return new Message(
                understood.envelope().source(),
                understood.envelope().key(),
                understood.envelope().trace(),
                understood.envelope().receivedAt());
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
