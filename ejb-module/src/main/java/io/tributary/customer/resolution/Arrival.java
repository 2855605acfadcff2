package io.tributary.customer.resolution;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.feature.Features;
import io.tributary.intake.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A message with a customer, and what it looks like. */
final class Arrival {
    private final Understood understood;
    private final Customer customer;
    private final Features features;
    private final String fingerprint;
    private final boolean shares;

    /**
     * Reads a message.
     *
     * @param sharing decides whether looking the same is being the same
     */
    Arrival(Understood understood, Customer customer, Predicate<Features> sharing) {
        this.understood = understood;
        this.customer = customer;
        this.features = Features.of(customer, attributes(understood));
        this.fingerprint = features.fingerprint();
        this.shares = sharing.test(features);
    }

    private static List<Attribute> attributes(Understood understood) {
        List<Attribute> attributes = new ArrayList<>();
        for (CanonicalRecord each : understood.message().records()) {
            if (each instanceof Attribute attribute) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    Understood understood() {
        return understood;
    }

    long receiptId() {
        return understood.receiptId();
    }

    Customer customer() {
        return customer;
    }

    Features features() {
        return features;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Whether a profile that looks the same is surely of the same customer. */
    boolean shares() {
        return shares;
    }

    List<BlockingKey> keys() {
        return BlockingKey.of(features);
    }
}
