package io.tributary.customer.resolution;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Customer;
import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.matching.comparison.Portrait;
import io.tributary.customer.matching.feature.Features;
import io.tributary.intake.Understood;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message with a customer, and what it looks like. Not thread-safe. */
final class Arrival {
    private final Understood understood;
    private final Customer customer;
    private final Features features;
    private final String text;
    private final String fingerprint;
    private final Portrait portrait;
    private final boolean shares;
    private @Nullable List<BlockingKey> keys;

    /**
     * Reads a message.
     *
     * @param scorer decides whether looking the same is being the same
     */
    Arrival(Understood understood, Customer customer, Scorer scorer) {
        this.understood = understood;
        this.customer = customer;
        this.features = Features.of(customer, attributes(understood));
        this.text = features.toText();
        this.fingerprint = Features.fingerprint(text);
        this.portrait = Portrait.of(features);
        this.shares = scorer.suffices(portrait);
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

    /** Its features, as {@link Features#toText} writes them. */
    String text() {
        return text;
    }

    String fingerprint() {
        return fingerprint;
    }

    Portrait portrait() {
        return portrait;
    }

    /** Whether a profile that looks the same is surely of the same customer. */
    boolean shares() {
        return shares;
    }

    /** Its blocking keys, which only those need that look like nobody known. */
    List<BlockingKey> keys() {
        List<BlockingKey> known = keys;
        if (known == null) {
            known = BlockingKey.of(features);
            keys = known;
        }
        return known;
    }

    /** What nearly nobody else has: who shares one of these with it is probably the same customer. */
    List<String> marks() {
        List<String> marks = new ArrayList<>();
        marks.add(fingerprint);
        keys().stream().filter(BlockingKey::distinctive).map(BlockingKey::text).forEach(marks::add);
        return marks;
    }
}
