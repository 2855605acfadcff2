package io.tributary.finance;

import io.tributary.canonical.billing.Payment;
import io.tributary.finance.Ledger.Mention;
import io.tributary.finance.Ledger.PaymentRow;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Writes payments; each ends on invoices of a customer, or waits in suspense. */
@ApplicationScoped
public class PaymentApplier implements RecordApplier<Payment> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private PaymentMatching matching;

    @Override
    public Class<Payment> kind() {
        return Payment.class;
    }

    @Override
    public Set<String> claims(Payment payment) {
        return InvoiceMentions.of(payment).stream().map(key -> "INVOICE:" + key).collect(Collectors.toSet());
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Payment>> batch, Instant now) {
        List<PaymentRow> payments = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Application<Payment> each : batch) {
            PaymentRow row = PaymentRow.of(ids.next(), each, now);
            payments.add(row);
            InvoiceMentions.of(each.record()).forEach(key -> mentions.add(new Mention(row.id(), key)));
        }
        List<BusinessEvent> events =
                new ArrayList<>(payments.stream().map(PaymentApplier::received).toList());
        jdbi.useExtension(Ledger.class, ledger -> {
            ledger.insertPayments(payments);
            ledger.insertMentions(mentions);
            events.addAll(
                    matching.match(ledger, payments.stream().map(PaymentRow::id).toList(), now));
        });
        return events;
    }

    private static BusinessEvent received(PaymentRow row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("paymentId", row.id());
        data.put("customerId", row.customerId());
        data.put("direction", row.direction());
        data.put("amount", row.amount().toPlainString());
        data.put("currency", row.currencyCode());
        data.put(
                "bookingDate",
                row.bookingDate() == null ? null : row.bookingDate().toString());
        return new BusinessEvent("payment.received", "payment/" + row.id(), data);
    }
}
