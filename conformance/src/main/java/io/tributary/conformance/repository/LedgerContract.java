package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.finance.Ledger;
import io.tributary.persistence.BindLists;
import java.math.BigDecimal;
import java.util.List;

/** Invoices, payments, what payments mention, and allocations, with what stays open of both. */
final class LedgerContract implements Contract {

    @Override
    public Class<?> repository() {
        return Ledger.class;
    }

    @Override
    public void keep(Ground ground) {

        long customer = ground.customer().id();
        long receipt = ground.receipt().id();
        Ledger.InvoiceRow invoice = ground.sample(
                Ledger.InvoiceRow.class,
                "customerId",
                customer,
                "receiptId",
                receipt,
                "totalAmount",
                new BigDecimal("100.5000"));
        Ledger.InvoiceRow bare =
                ground.sample(Ledger.InvoiceRow.class, "receiptId", receipt, "issueDate", null, "dueDate", null);
        ground.tell(Ledger.class, rows -> rows.insertInvoices(List.of(invoice, bare)));
        ground.holds("CRM_INVOICE", invoice);
        ground.holds("CRM_INVOICE", bare);
        ground.tell(Ledger.class, rows -> {
            Expect.equal(
                    "known invoices",
                    List.of(
                            new Ledger.KnownInvoice(invoice.id(), invoice.sourceName(), invoice.invoiceNumber()),
                            new Ledger.KnownInvoice(bare.id(), bare.sourceName(), bare.invoiceNumber())),
                    rows.known(BindLists.padded(List.of(bare.invoiceNumber(), invoice.invoiceNumber()))));
            ground.isLocked("CRM_INVOICE", "ID", bare.id());
        });
        Ledger.InvoiceRow newer = ground.sample(
                Ledger.InvoiceRow.class,
                "id",
                invoice.id(),
                "receiptId",
                receipt,
                "invoiceNumber",
                invoice.invoiceNumber(),
                "numberKey",
                invoice.numberKey(),
                "totalAmount",
                new BigDecimal("120.0001"),
                "currencyCode",
                "CHF");
        ground.tell(Ledger.class, rows -> rows.updateInvoices(List.of(newer)));
        ground.holds(
                "CRM_INVOICE",
                ground.sample(
                        Ledger.InvoiceRow.class,
                        "id",
                        newer.id(),
                        "customerId",
                        customer,
                        "receiptId",
                        receipt,
                        "invoiceNumber",
                        newer.invoiceNumber(),
                        "numberKey",
                        newer.numberKey(),
                        "issueDate",
                        newer.issueDate(),
                        "dueDate",
                        newer.dueDate(),
                        "totalAmount",
                        newer.totalAmount(),
                        "currencyCode",
                        "CHF",
                        "updatedAt",
                        newer.updatedAt()));
        payments(ground, customer, receipt, newer);
    }

    private static void payments(Ground ground, long customer, long receipt, Ledger.InvoiceRow invoice) {
        Ledger.PaymentRow payment = ground.sample(
                Ledger.PaymentRow.class,
                "customerId",
                customer,
                "receiptId",
                receipt,
                "direction",
                "CREDIT",
                "amount",
                new BigDecimal("70.2500"),
                "isReversal",
                0);
        Ledger.PaymentRow bare = ground.sample(
                Ledger.PaymentRow.class,
                "receiptId",
                receipt,
                "direction",
                "DEBIT",
                "bookingDate",
                null,
                "remittance",
                null,
                "returnReason",
                null);
        ground.tell(Ledger.class, rows -> {
            rows.insertPayments(List.of(payment, bare));
            rows.insertMentions(List.of(
                    new Ledger.Mention(payment.id(), invoice.numberKey()), new Ledger.Mention(bare.id(), "NOTHING")));
        });
        ground.holds("CRM_PAYMENT", payment);
        ground.holds("CRM_PAYMENT", bare);
        Expect.equal(
                "unallocated payments that mention the invoice",
                List.of(payment.id()),
                ground.ask(
                        Ledger.class,
                        rows -> rows.unallocatedMentioning(BindLists.padded(List.of(invoice.numberKey(), "NONE")))));
        ground.tell(Ledger.class, rows -> {
            Ledger.OpenPayment open = rows.lockPayments(BindLists.padded(List.of(bare.id(), payment.id())))
                    .get(0);
            Expect.equal("payments, ascending", payment.id(), open.id());
            ground.isLocked("CRM_PAYMENT", "ID", bare.id());
            Expect.equal("unallocated", payment.amount(), open.unallocated());
            Expect.equal("state", Ledger.State.SUSPENSE, open.paymentState());
            Ledger.OpenInvoice mentioned =
                    rows.lockMentionedInvoices(payment.id()).get(0);
            Expect.equal("mentioned invoice", invoice.id(), mentioned.id());
            ground.isLocked("CRM_INVOICE", "ID", invoice.id());
            Expect.equal("open amount", invoice.totalAmount(), mentioned.openAmount());
            Ledger.AllocationRow allocation = ground.sample(
                    Ledger.AllocationRow.class,
                    "paymentId",
                    payment.id(),
                    "invoiceId",
                    invoice.id(),
                    "amount",
                    new BigDecimal("50.0000"));
            rows.insertAllocations(List.of(allocation));
            rows.updatePayments(List.of(ground.sample(
                    Ledger.PaymentResult.class,
                    "id",
                    payment.id(),
                    "paymentState",
                    Ledger.State.PARTLY,
                    "customerId",
                    customer)));
        });
        Ledger.OpenPayment partly = ground.ask(Ledger.class, rows -> rows.lockPayments(List.of(payment.id())))
                .get(0);
        Expect.equal("left of the payment", new BigDecimal("20.25"), partly.unallocated());
        Expect.equal("state", Ledger.State.PARTLY, partly.paymentState());
        Expect.equal(
                "an invoice to which the payment is allocated",
                List.of(),
                ground.ask(Ledger.class, rows -> rows.lockMentionedInvoices(payment.id())));
    }
}
