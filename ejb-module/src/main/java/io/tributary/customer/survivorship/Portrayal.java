package io.tributary.customer.survivorship;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Customer;
import java.util.List;

/**
 * What one message says of a customer.
 *
 * @param from the message
 * @param facts its attributes, relations and segments; records of other kinds are no part of a golden record
 */
public record Portrayal(Survivor from, Customer customer, List<CanonicalRecord> facts) {
    /** Copies the list. */
    public Portrayal {
        facts = List.copyOf(facts);
    }

    /** A message that says nothing beside. */
    public static Portrayal of(Survivor from, Customer customer) {
        return new Portrayal(from, customer, List.of());
    }
}
