package io.tributary.foreign;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.foreign.StandingStates.State;
import io.tributary.foreign.mapping.Each;
import io.tributary.foreign.mapping.GoldenCustomer;
import io.tributary.foreign.mapping.RecordKind;
import io.tributary.foreign.mapping.Subject;
import io.tributary.foreign.mapping.Subject.Message;
import io.tributary.foreign.mapping.Subject.Part;
import io.tributary.foreign.mapping.TableMapping;
import io.tributary.intake.Understood;
import io.tributary.persistence.BindLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one batch are about.
 *
 * @param customers those who have changed
 * @param states tells outdated records from those that stand
 * @param customerByReceipt id of the customer by id of the receipt
 */
record Subjects(
        Customers customers,
        StandingStates states,
        List<Understood> batch,
        Map<Long, Long> customerByReceipt,
        Instant now) {

    /** Those of a table, customers in the order of their ids, records in that of their messages. */
    List<Subject> of(TableMapping table) {
        return table.record() == RecordKind.CUSTOMER ? ofCustomers(table.each()) : ofRecords(table);
    }

    private List<Subject> ofCustomers(@Nullable Each each) {
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

    private List<Subject> ofRecords(TableMapping table) {
        RecordKind kind = table.record();
        Set<State> standing = kind.isNumbered() ? standing(kind) : Set.of();
        List<Subject> subjects = new ArrayList<>();
        for (Understood understood : batch) {
            GoldenCustomer customer = customers.find(customerByReceipt.get(understood.receiptId()));
            for (CanonicalRecord record : understood.message().records()) {
                if (kind.is(record) && stands(kind, record, understood.receiptId(), standing)) {
                    Subject subject = new Subject(message(understood), customer, record, null, now);
                    subjects.addAll(table.each() == null ? List.of(subject) : OrderLines.of(subject));
                }
            }
        }
        return subjects;
    }

    private static boolean stands(RecordKind kind, CanonicalRecord record, long receiptId, Set<State> standing) {
        return !kind.isNumbered() || standing.contains(new State(kind.name(), Numbers.of(kind, record), receiptId));
    }

    /** The messages of the batch that are not outdated, each with the number of which that is so. */
    private Set<State> standing(RecordKind kind) {
        List<String> numbers = batch.stream()
                .flatMap(understood -> understood.message().records().stream())
                .filter(kind::is)
                .map(record -> Numbers.of(kind, record))
                .distinct()
                .toList();
        return BindLists.inPortions(numbers, states::states).stream()
                .map(state -> new State(state.recordKind().strip(), state.recordNumber(), state.receiptId()))
                .collect(Collectors.toSet());
    }

    private static Message message(Understood understood) {
        return new Message(
                understood.envelope().source(),
                understood.envelope().key(),
                understood.envelope().trace(),
                understood.envelope().receivedAt());
    }
}
