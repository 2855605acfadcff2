package io.tributary.canonical;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount never binary floating point; at most 15 digits before and 4 after the decimal point, as the schema stores it
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    /**
     * Checks that the schema can store the amount unchanged.
     *
     * @throws IllegalArgumentException if the amount would need rounding or the currency is unknown
     */
    public Money {
        if (amount.stripTrailingZeros().scale() > 4 || amount.precision() - amount.scale() > 15) {
            throw new IllegalArgumentException("amount " + amount.toPlainString() + " does not fit DECIMAL(19,4)");
        }
        Currency.getInstance(currency);
    }
}
