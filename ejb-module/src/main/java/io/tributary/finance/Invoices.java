package io.tributary.finance;

import io.tributary.canonical.billing.Invoice;
import io.tributary.intake.shape.OwnedRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_INVOICE}. */
public interface Invoices extends OwnedRows<Invoices.Content> {
    /** An invoice, beside its number. */
    record Content(
            String numberKey,
            @Nullable String orderNumber,
            @Nullable LocalDate issueDate,
            @Nullable LocalDate dueDate,
            BigDecimal totalAmount,
            String currencyCode) {

        static Content of(Invoice invoice) {
            return new Content(
                    InvoiceMentions.key(invoice.number()),
                    invoice.order(),
                    invoice.issueDate(),
                    invoice.dueDate(),
                    invoice.total().amount(),
                    invoice.total().currency());
        }
    }
}
