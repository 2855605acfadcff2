package io.tributary.canonical.commerce;

import io.tributary.canonical.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param line its number within the order, counted from 1; its place in the list where it is left out
 * @param product number of the product
 * @param description what was ordered, in words
 * @param quantity how many units
 * @param unit UN/ECE Recommendation 20 code of the unit of the quantity
 * @param price price of one unit
 * @param total price of the whole line
 */
public record OrderLine(
        @Nullable Integer line,
        @Nullable String product,
        @Nullable String description,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Money price,
        @Nullable Money total) {}
