package io.tributary.finance;

import io.tributary.canonical.billing.Invoice;
import io.tributary.finance.Ledger.InvoiceRow;
import io.tributary.finance.Ledger.KnownInvoice;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Writes invoices, and lets payments that came before them and mention them out of suspense. */
@ApplicationScoped
public class InvoiceApplier implements RecordApplier<Invoice> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private PaymentMatching matching;

    @Override
    public Class<Invoice> kind() {
        return Invoice.class;
    }

    @Override
    public Set<String> claims(Invoice invoice) {
        return Set.of("INVOICE:" + InvoiceMentions.key(invoice.number()));
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Invoice>> batch, Instant now) {
        return jdbi.withExtension(Ledger.class, ledger -> {
            Map<String, InvoiceRow> inserts = new LinkedHashMap<>();
            List<InvoiceRow> updates = new ArrayList<>();
            Map<String, Long> known = known(ledger, batch);
            for (Application<Invoice> each : batch) {
                String identity = identity(each.source().name(), each.record().number());
                Long id = known.get(identity);
                if (id == null) {
                    InvoiceRow row = InvoiceRow.of(ids.next(), each, now);
                    known.put(identity, row.id());
                    inserts.put(identity, row);
                } else {
                    updates.add(InvoiceRow.of(id, each, now));
                }
            }
            ledger.insertInvoices(List.copyOf(inserts.values()));
            ledger.updateInvoices(updates);
            List<BusinessEvent> events = new ArrayList<>();
            inserts.values().forEach(row -> events.add(event("invoice.received", row)));
            updates.forEach(row -> events.add(event("invoice.changed", row)));
            List<String> keys = batch.stream()
                    .map(each -> InvoiceMentions.key(each.record().number()))
                    .toList();
            events.addAll(matching.match(ledger, BindLists.inPortions(keys, ledger::unallocatedMentioning), now));
            return events;
        });
    }

    private static Map<String, Long> known(Ledger ledger, List<Application<Invoice>> batch) {
        List<String> numbers =
                batch.stream().map(each -> each.record().number()).distinct().toList();
        Map<String, Long> known = new HashMap<>();
        for (KnownInvoice invoice : BindLists.inPortions(numbers, ledger::known)) {
            known.put(identity(invoice.sourceName(), invoice.invoiceNumber()), invoice.id());
        }
        return known;
    }

    private static String identity(String source, String number) {
        return source + "\n" + number;
    }

    private static BusinessEvent event(String type, InvoiceRow row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("invoiceId", row.id());
        data.put("customerId", row.customerId());
        data.put("number", row.invoiceNumber());
        data.put("total", row.totalAmount().toPlainString());
        data.put("currency", row.currencyCode());
        return new BusinessEvent(type, "invoice/" + row.id(), data);
    }
}
