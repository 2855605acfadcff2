package io.tributary.canonical.billing;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in or went out, as a bank or a billing system reports it. ISO 20022 terms.
 *
 * @param reference the reporting system's own id of this payment
 * @param direction {@code CREDIT} for money that came in
 * @param amount always positive
 * @param reversal whether this undoes an earlier payment
 * @param bookingDate when the bank booked it
 * @param valueDate when it counts for interest
 * @param account IBAN or number of the house's own account
 * @param counterpartyName the debtor of a credit, the creditor of a debit
 * @param counterpartyAccount IBAN or number of the other account
 * @param endToEndId the payer's reference, passed through unchanged; {@code null} where the bank says NOTPROVIDED
 * @param remittance what the payer wrote, line by line
 * @param invoiceNumbers invoices that the source names explicitly as paid
 * @param returnReason ISO 20022 external return reason code such as {@code AC04}
 */
public record Payment(
        String reference,
        Direction direction,
        Money amount,
        boolean reversal,
        @Nullable LocalDate bookingDate,
        @Nullable LocalDate valueDate,
        @Nullable String account,
        @Nullable String counterpartyName,
        @Nullable String counterpartyAccount,
        @Nullable String endToEndId,
        List<String> remittance,
        List<String> invoiceNumbers,
        @Nullable String returnReason)
        implements CanonicalRecord {

    /** Whether the money came in or went out. */
    public enum Direction {
        CREDIT,
        DEBIT
    }

    /** Copies the lists; what was left out is empty. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Payment {
        direction = direction == null ? Direction.CREDIT : direction;
        remittance = remittance == null ? List.of() : List.copyOf(remittance);
        invoiceNumbers = invoiceNumbers == null ? List.of() : List.copyOf(invoiceNumbers);
    }
}
