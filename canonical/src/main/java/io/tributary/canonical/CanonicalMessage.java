package io.tributary.canonical;

import io.tributary.canonical.customer.Customer;
import java.util.List;
import java.util.Optional;

/**
 * What one raw input means: at most one customer, and the records that belong to that customer.
 *
 * @param records in the order in which the source's mapping produced them; at most one of them is a {@link Customer}
 */
public record CanonicalMessage(List<CanonicalRecord> records) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no record, or more than one customer
     */
    public CanonicalMessage {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a message needs at least one record");
        }
        if (records.stream().filter(Customer.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("a message is about at most one customer");
        }
    }

    /** Whom all records of this message are about; empty where the source could not say. */
    public Optional<Customer> customer() {
        return records.stream()
                .filter(Customer.class::isInstance)
                .map(Customer.class::cast)
                .findFirst();
    }
}
