package io.tributary.finance;

import io.tributary.canonical.billing.Invoice;
import io.tributary.finance.Invoices.Content;
import io.tributary.intake.Application;
import io.tributary.intake.shape.NumberedApplier;
import io.tributary.persistence.BindLists;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keeps invoices in their most recent state, and lets payments that came before them and mention them out of suspense. */
@ApplicationScoped
public class InvoiceApplier extends NumberedApplier<Invoice, Content, Invoices> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private PaymentMatching matching;

    /** For CDI. */
    public InvoiceApplier() {
        super("invoice", Invoice.class, Invoices.class);
    }

    /** The same as those of the payments that mention it. */
    @Override
    public Set<String> claims(Invoice invoice) {
        return Set.of("INVOICE:" + InvoiceMentions.key(invoice.number()));
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Invoice>> batch, Instant now) {
        List<BusinessEvent> events = new ArrayList<>(super.apply(batch, now));
        List<String> keys = batch.stream()
                .map(each -> InvoiceMentions.key(each.record().number()))
                .toList();
        jdbi.useExtension(
                Ledger.class,
                ledger -> events.addAll(
                        matching.match(ledger, BindLists.inPortions(keys, ledger::unallocatedMentioning), now)));
        return events;
    }

    @Override
    protected String eventType(boolean isNew) {
        return isNew ? "invoice.received" : "invoice.changed";
    }

    @Override
    protected String number(Invoice invoice) {
        return invoice.number();
    }

    @Override
    protected @Nullable Instant asOf(Invoice invoice) {
        return invoice.asOf();
    }

    @Override
    protected Content content(Invoice invoice) {
        return Content.of(invoice);
    }

    @Override
    protected void tell(Content invoice, Map<String, @Nullable Object> data) {
        data.put("order", invoice.orderNumber());
        data.put("total", invoice.totalAmount().toPlainString());
        data.put("currency", invoice.currencyCode());
    }
}
