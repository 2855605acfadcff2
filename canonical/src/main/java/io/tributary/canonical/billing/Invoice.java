package io.tributary.canonical.billing;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that the house has sent to a customer.
 *
 * @param number the invoice's number, unique in the issuing system
 * @param issueDate date on the invoice
 * @param dueDate when it is to be paid
 * @param order number of the order that it bills
 * @param total what is to be paid, taxes included; negative for a credit note
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Invoice(
        String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable String order,
        Money total,
        @Nullable Instant asOf)
        implements CanonicalRecord {}
