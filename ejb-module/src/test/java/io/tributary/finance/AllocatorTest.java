package io.tributary.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.finance.Allocator.Share;
import io.tributary.finance.Ledger.OpenInvoice;
import io.tributary.finance.Ledger.OpenPayment;
import io.tributary.finance.Ledger.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllocatorTest {
    @Test
    void money_that_names_one_invoice_pays_it() {
        Allocator.Result result = Allocator.allocate(credit("119.00"), List.of(anInvoice(1, 7L, "119.00", null)));

        assertThat(result.state()).isEqualTo(State.ALLOCATED);
        assertThat(result.customerId()).isEqualTo(7);
        assertThat(result.shares()).containsExactly(new Share(1, new BigDecimal("119.00")));
    }

    @Test
    void the_oldest_due_invoice_is_paid_first() {
        Allocator.Result result = Allocator.allocate(
                credit("150.00"),
                List.of(
                        anInvoice(1, 7L, "100.00", LocalDate.of(2026, 12, 1)),
                        anInvoice(2, 7L, "100.00", LocalDate.of(2026, 11, 1))));

        assertThat(result.shares())
                .containsExactly(new Share(2, new BigDecimal("100.00")), new Share(1, new BigDecimal("50.00")));
    }

    @Test
    void what_is_paid_too_much_stays_to_be_looked_at() {
        Allocator.Result result = Allocator.allocate(credit("200.00"), List.of(anInvoice(1, 7L, "119.00", null)));

        assertThat(result.state()).isEqualTo(State.PARTLY);
    }

    @Test
    void invoices_of_different_customers_leave_the_money_in_suspense() {
        Allocator.Result result = Allocator.allocate(
                credit("200.00"), List.of(anInvoice(1, 7L, "100.00", null), anInvoice(2, 8L, "100.00", null)));

        assertThat(result.state()).isEqualTo(State.SUSPENSE);
        assertThat(result.shares()).isEmpty();
    }

    @Test
    void debits_reversals_and_other_currencies_pay_nothing() {
        List<OpenInvoice> invoices = List.of(anInvoice(1, 7L, "100.00", null));
        OpenPayment debit = new OpenPayment(1, null, State.SUSPENSE, "DEBIT", 0, "EUR", new BigDecimal("100.00"));
        OpenPayment reversal = new OpenPayment(1, null, State.SUSPENSE, "CREDIT", 1, "EUR", new BigDecimal("100.00"));
        OpenPayment dollars = new OpenPayment(1, null, State.SUSPENSE, "CREDIT", 0, "USD", new BigDecimal("100.00"));

        assertThat(List.of(debit, reversal, dollars)).allSatisfy(payment -> assertThat(
                        Allocator.allocate(payment, invoices).shares())
                .isEmpty());
    }

    @Property
    void never_more_is_allocated_than_was_paid_or_is_open(
            @ForAll @BigRange(min = "0.01", max = "100000") BigDecimal paid,
            @ForAll @Size(max = 5) List<@BigRange(min = "-100", max = "50000") BigDecimal> open) {
        List<OpenInvoice> invoices = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            invoices.add(anInvoice(i, 7L, open.get(i).toPlainString(), null));
        }

        Allocator.Result result = Allocator.allocate(credit(paid.toPlainString()), invoices);

        BigDecimal allocated = result.shares().stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(allocated).isLessThanOrEqualTo(paid);
        assertThat(result.shares())
                .allSatisfy(share ->
                        assertThat(share.amount()).isPositive().isLessThanOrEqualTo(open.get((int) share.invoiceId())));
        assertThat(result.state() == State.ALLOCATED).isEqualTo(allocated.compareTo(paid) == 0);
    }

    private static OpenPayment credit(String amount) {
        return new OpenPayment(1, null, State.SUSPENSE, "CREDIT", 0, "EUR", new BigDecimal(amount));
    }

    private static OpenInvoice anInvoice(long id, Long customer, String open, @Nullable LocalDate due) {
        return new OpenInvoice(id, customer, due, "EUR", new BigDecimal(open));
    }
}
