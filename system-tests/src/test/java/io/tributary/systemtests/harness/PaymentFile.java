package io.tributary.systemtests.harness;

import java.util.List;
import java.util.function.UnaryOperator;

/** Payments as the ERP's files of {@code erp-payments} have them. */
public final class PaymentFile {
    /** The first line. */
    public static final String HEADER = "Payment no;Customer no;Invoice no;Paid;Amount;Currency;Text\n";

    private PaymentFile() {}

    /** Payments of 1,234.56 EUR with these references, each by a customer of a number, which may be empty. */
    public static String of(List<String> references, UnaryOperator<String> customerNumber) {
        StringBuilder csv = new StringBuilder(HEADER);
        references.forEach(reference -> csv.append(
                "%s;%s;;05.11.2026;1.234,56;EUR;Paid\n".formatted(reference, customerNumber.apply(reference))));
        return csv.toString();
    }
}
