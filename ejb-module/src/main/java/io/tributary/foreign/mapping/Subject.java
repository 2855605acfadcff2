package io.tributary.foreign.mapping;

import io.tributary.canonical.CanonicalRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a foreign table is about.
 *
 * @param message the message that caused it
 * @param customer the golden record; {@code null} where the message has no customer
 * @param record the canonical record; {@code null} where the row is about the customer
 * @param part one element where there is a row for each, else {@code null}
 * @param now the time of the transaction (UTC)
 */
public record Subject(
        Message message,
        @Nullable GoldenCustomer customer,
        @Nullable CanonicalRecord record,
        @Nullable Part part,
        Instant now) {

    /** How the message came in. */
    public record Message(String source, String key, String trace, Instant receivedAt) {}

    /**
     * An element of a customer or an order.
     *
     * @param kind of what there are several
     * @param position counted from 1, oldest first
     * @param values by the names of their fields
     */
    public record Part(Each kind, int position, Map<String, Object> values) {}

    /** The same with another element. */
    public Subject with(Part element) {
        return new Subject(message, customer, record, element, now);
    }

    /** The customer's id. */
    public @Nullable Long customerId() {
        return customer == null ? null : customer.id();
    }

    /** The ids by which a system knows the customer, oldest first. */
    public List<String> identifiers(String system) {
        return customer == null ? List.of() : customer.identifiers(system);
    }

    /** The record, for fields of records of its kind. */
    <R extends CanonicalRecord> R record(Class<R> kind) {
        return kind.cast(Objects.requireNonNull(record));
    }
}
