package io.tributary.finance;

import io.tributary.finance.Ledger.OpenInvoice;
import io.tributary.finance.Ledger.OpenPayment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payment matching, first form: money that came in pays the invoices that its payer names, oldest due first, up to what is open on each.
 * It is left in suspense where a person must look: nothing is named, the currency differs, or invoices of different customers are named.
 * Pure.
 */
final class Allocator {
    /** How much of a payment goes to which invoice. */
    record Share(long invoiceId, BigDecimal amount) {}

    /**
     * What becomes of a payment.
     *
     * @param customerId whose account it ends on; {@code null} while it is in suspense
     */
    record Result(Ledger.State state, @Nullable Long customerId, List<Share> shares) {}

    private Allocator() {}

    static Result allocate(OpenPayment payment, List<OpenInvoice> named) {
        List<OpenInvoice> payable = named.stream()
                .filter(invoice -> invoice.currencyCode().equals(payment.currencyCode()))
                .filter(invoice -> invoice.openAmount().signum() > 0)
                .sorted(Comparator.comparing(OpenInvoice::dueOrMax).thenComparing(OpenInvoice::id))
                .toList();
        List<Long> customers =
                payable.stream().map(OpenInvoice::customerId).distinct().toList();
        if (payable.isEmpty() || customers.size() > 1 || !payment.canPayInvoices()) {
            return new Result(payment.paymentState(), payment.customerId(), List.of());
        }
        List<Share> shares = new ArrayList<>();
        BigDecimal rest = payment.unallocated();
        for (OpenInvoice invoice : payable) {
            BigDecimal share = rest.min(invoice.openAmount());
            if (share.signum() > 0) {
                shares.add(new Share(invoice.id(), share));
                rest = rest.subtract(share);
            }
        }
        Long customer = customers.get(0) == null ? payment.customerId() : customers.get(0);
        return new Result(rest.signum() == 0 ? Ledger.State.ALLOCATED : Ledger.State.PARTLY, customer, shares);
    }
}
