package io.tributary.conformance;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Attribute;
import io.tributary.consent.ConsentLedger;
import io.tributary.customer.profile.AttributeApplier;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.customer.survivorship.SurvivorshipRules;
import io.tributary.finance.Ledger;
import io.tributary.intake.Application;
import io.tributary.intake.Understood;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.persistence.Ids;
import io.tributary.support.Inquiries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** An attribute, a contact, a consent and a payment that come with a message. */
final class Facts {
    private Facts() {}

    static void write(Jdbi jdbi, Handle handle, Ids ids, Understood message, long customer, Instant at) {
        long receipt = message.receiptId();
        String key = message.envelope().key();
        Source source = source(message.envelope().source(), Channel.JMS);
        List<Application<Attribute>> attributes = new ArrayList<>();
        for (CanonicalRecord record : message.message().records()) {
            if (record instanceof Attribute attribute) {
                attributes.add(new Application<>(receipt, customer, source, key, at, attribute));
            }
        }
        new AttributeApplier(jdbi, ids, Survivorship.of(SurvivorshipRules.DEFAULT)).apply(attributes, at);
        handle.attach(Inquiries.class)
                .insertInteractions(
                        List.of(new Inquiries.InteractionRow(ids.next(), customer, receipt, "web", "asks " + key, at)));
        handle.attach(ConsentLedger.class)
                .insert(List.of(new ConsentLedger.ActRow(
                        ids.next(),
                        customer,
                        receipt,
                        "CONSENT",
                        "newsletter",
                        "email",
                        Math.floorMod(key.hashCode(), 2),
                        null,
                        at,
                        Math.floorMod(key.hashCode() / 2, 2))));
        handle.attach(Ledger.class)
                .insertPayments(List.of(new Ledger.PaymentRow(
                        ids.next(),
                        customer,
                        receipt,
                        message.envelope().source(),
                        key,
                        "CREDIT",
                        new BigDecimal("19.9900"),
                        "EUR",
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        at)));
    }

    /** The configuration of a source of which only name and channel matter. */
    static Source source(String name, Channel channel) {
        return new Source(name, channel, true, "json", null, 0, null, null, null, null, null, null, null, null);
    }
}
