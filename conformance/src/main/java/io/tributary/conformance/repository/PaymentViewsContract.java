package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.finance.Invoices;
import io.tributary.finance.Ledger;
import io.tributary.finance.PaymentViews;
import io.tributary.finance.PaymentViews.PaymentView;
import io.tributary.intake.shape.Numbered;
import java.math.BigDecimal;
import java.util.List;

/** Payments are found by state, with what is open of them. */
final class PaymentViewsContract implements Contract {

    @Override
    public Class<?> repository() {
        return PaymentViews.class;
    }

    @Override
    public void keep(Ground ground) {
        Ledger.PaymentRow payment = ground.sample(
                Ledger.PaymentRow.class,
                "receiptId",
                ground.receipt().id(),
                "direction",
                "CREDIT",
                "amount",
                new BigDecimal("70.2500"),
                "isReversal",
                0);
        ground.tell(Ledger.class, rows -> rows.insertPayments(List.of(payment)));
        PaymentView waiting = found(ground, "SUSPENSE", payment);
        Expect.equal("open", payment.amount(), waiting.open());
        Expect.equal("state", "suspense", waiting.state());
        Expect.equal("remittance", payment.remittance(), waiting.remittance());

        Numbered invoice = ground.plant(Invoices.class, ground.sample(Invoices.Content.class), null);
        ground.tell(
                Ledger.class,
                rows -> rows.insertAllocations(List.of(ground.sample(
                        Ledger.AllocationRow.class,
                        "paymentId",
                        payment.id(),
                        "invoiceId",
                        invoice.id(),
                        "amount",
                        new BigDecimal("50.0000")))));
        Expect.equal(
                "open", new BigDecimal("20.25"), found(ground, "%", payment).open());
    }

    private static PaymentView found(Ground ground, String state, Ledger.PaymentRow payment) {
        return ground.ask(PaymentViews.class, views -> views.payments(state, 1000)).stream()
                .filter(each -> each.id() == payment.id())
                .findFirst()
                .orElseThrow();
    }
}
