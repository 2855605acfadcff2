package io.tributary.finance;

import io.tributary.finance.Ledger.AllocationRow;
import io.tributary.finance.Ledger.OpenPayment;
import io.tributary.finance.Ledger.PaymentResult;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Allocates payments to the invoices that they mention, whichever of the two came first. */
@ApplicationScoped
class PaymentMatching {
    @Inject
    private Ids ids;

    List<BusinessEvent> match(Ledger ledger, Collection<Long> paymentIds, Instant now) {
        List<BusinessEvent> events = new ArrayList<>();
        if (paymentIds.isEmpty()) {
            return events;
        }
        for (OpenPayment payment : BindLists.inPortions(new TreeSet<>(paymentIds), ledger::lockPayments)) {
            Allocator.Result result = Allocator.allocate(payment, ledger.lockMentionedInvoices(payment.id()));
            if (!result.shares().isEmpty()) {
                ledger.insertAllocations(result.shares().stream()
                        .map(share ->
                                new AllocationRow(ids.next(), payment.id(), share.invoiceId(), share.amount(), now))
                        .toList());
                ledger.updatePayments(
                        List.of(new PaymentResult(payment.id(), result.state(), result.customerId(), now)));
                events.add(allocated(payment.id(), result));
            }
        }
        return events;
    }

    private static BusinessEvent allocated(long paymentId, Allocator.Result result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("paymentId", paymentId);
        data.put("customerId", result.customerId());
        data.put("state", result.state().name());
        data.put(
                "allocations",
                result.shares().stream()
                        .map(share -> Map.of(
                                "invoiceId", share.invoiceId(),
                                "amount", share.amount().toPlainString()))
                        .toList());
        return new BusinessEvent("payment.allocated", "payment/" + paymentId, data);
    }
}
