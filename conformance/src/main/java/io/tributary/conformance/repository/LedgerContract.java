package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.finance.Invoices;
import io.tributary.finance.Ledger;
import io.tributary.intake.shape.Numbered;
import java.math.BigDecimal;
import java.util.List;

/** Payments, what they mention, and allocations, with what stays open of them and of invoices. */
final class LedgerContract implements Contract {

    @Override
    public Class<?> repository() {
        return Ledger.class;
    }

    @Override
    public void keep(Ground ground) {

        long customer = ground.customer().id();
        long receipt = ground.receipt().id();
        Invoices.Content content = ground.sample(Invoices.Content.class, "totalAmount", new BigDecimal("120.0001"));
        Numbered invoice = ground.plant(Invoices.class, content, customer);
        payments(ground, customer, receipt, invoice, content);
    }

    private static void payments(
            Ground ground, long customer, long receipt, Numbered invoice, Invoices.Content content) {
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
                    new Ledger.Mention(payment.id(), content.numberKey()), new Ledger.Mention(bare.id(), "NOTHING")));
        });
        ground.holds("CRM_PAYMENT", payment);
        ground.holds("CRM_PAYMENT", bare);
        Expect.equal(
                "unallocated payments that mention the invoice",
                List.of(payment.id()),
                ground.ask(Ledger.class, rows -> rows.unallocatedMentioning(List.of(content.numberKey(), "NONE"))));
        ground.tell(Ledger.class, rows -> {
            Ledger.OpenPayment open =
                    rows.lockPayments(List.of(bare.id(), payment.id())).get(0);
            Expect.equal("payments, ascending", payment.id(), open.id());
            ground.isLocked("CRM_PAYMENT", "ID", bare.id());
            Expect.equal("unallocated", payment.amount(), open.unallocated());
            Expect.equal("state", Ledger.State.SUSPENSE, open.paymentState());
            Ledger.OpenInvoice mentioned =
                    rows.lockMentionedInvoices(payment.id()).get(0);
            Expect.equal("mentioned invoice", invoice.id(), mentioned.id());
            ground.isLocked("CRM_INVOICE", "ID", invoice.id());
            Expect.equal("open amount", content.totalAmount(), mentioned.openAmount());
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
