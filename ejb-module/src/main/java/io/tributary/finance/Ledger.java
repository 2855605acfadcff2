package io.tributary.finance;

import io.tributary.canonical.billing.Payment;
import io.tributary.intake.Application;
import io.tributary.persistence.BindValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_PAYMENT}, {@code CRM_PAYMENT_MENTION} and {@code CRM_ALLOCATION}, with what is open of {@code CRM_INVOICE}. */
@RegisterConstructorMapper(Ledger.OpenInvoice.class)
@RegisterConstructorMapper(Ledger.OpenPayment.class)
public interface Ledger {
    /** A payment's way: into suspense, and out of it as invoices are found. */
    enum State {
        SUSPENSE,
        PARTLY,
        ALLOCATED
    }

    /** Writes payments, in suspense. */
    @SqlBatch
    void insertPayments(@BindMethods List<PaymentRow> payments);

    /** Writes what payments mention. */
    @SqlBatch
    void insertMentions(@BindMethods List<Mention> mentions);

    /** Payments with anything unallocated that mention any of the keys. */
    @SqlQuery
    List<Long> unallocatedMentioning(@BindValues("keys") List<String> keys);

    /** Payments, locked in ascending order for the running transaction. */
    @SqlQuery
    List<OpenPayment> lockPayments(@BindValues("ids") List<Long> ids);

    /** Invoices that a payment mentions, locked in ascending order. */
    @SqlQuery
    List<OpenInvoice> lockMentionedInvoices(long paymentId);

    /** Writes allocations. */
    @SqlBatch
    void insertAllocations(@BindMethods List<AllocationRow> allocations);

    /** Writes what became of payments. */
    @SqlBatch
    void updatePayments(@BindMethods List<PaymentResult> results);

    /** An invoice with what is still to be paid. */
    record OpenInvoice(
            long id,
            @Nullable Long customerId,
            @Nullable LocalDate dueDate,
            String currencyCode,
            BigDecimal openAmount) {
        LocalDate dueOrMax() {
            return dueDate == null ? LocalDate.MAX : dueDate;
        }
    }

    /** A payment with what of it is not allocated yet. */
    record OpenPayment(
            long id,
            @Nullable Long customerId,
            State paymentState,
            String direction,
            int isReversal,
            String currencyCode,
            BigDecimal unallocated) {
        boolean canPayInvoices() {
            return direction.equals("CREDIT") && isReversal == 0 && unallocated.signum() > 0;
        }
    }

    /** What a payment mentions. */
    record Mention(long paymentId, String mentionKey) {}

    /** A share of a payment. */
    record AllocationRow(long id, long paymentId, long invoiceId, BigDecimal amount, Instant createdAt) {}

    /** What became of a payment. */
    record PaymentResult(long id, State paymentState, @Nullable Long customerId, Instant updatedAt) {}

    /** A payment as it is written. */
    record PaymentRow(
            long id,
            @Nullable Long customerId,
            long receiptId,
            String sourceName,
            String paymentReference,
            String direction,
            BigDecimal amount,
            String currencyCode,
            int isReversal,
            @Nullable LocalDate bookingDate,
            @Nullable LocalDate valueDate,
            @Nullable String accountNo,
            @Nullable String counterpartyName,
            @Nullable String counterpartyAccount,
            @Nullable String endToEndId,
            @Nullable String remittance,
            @Nullable String returnReason,
            Instant updatedAt) {
        static PaymentRow of(long id, Application<Payment> application, Instant now) {
            Payment payment = application.record();
            return new PaymentRow(
                    id,
                    application.customerId(),
                    application.receiptId(),
                    application.source().name(),
                    payment.reference(),
                    payment.direction().name(),
                    payment.amount().amount(),
                    payment.amount().currency(),
                    payment.reversal() ? 1 : 0,
                    payment.bookingDate(),
                    payment.valueDate(),
                    payment.account(),
                    payment.counterpartyName(),
                    payment.counterpartyAccount(),
                    payment.endToEndId(),
                    payment.remittance().isEmpty() ? null : String.join("\n", payment.remittance()),
                    payment.returnReason(),
                    now);
        }
    }
}
