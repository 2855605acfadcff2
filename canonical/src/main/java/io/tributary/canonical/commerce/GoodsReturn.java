package io.tributary.canonical.commerce;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods that a customer sends back. The most recent word on a number counts.
 *
 * @param number its number, unique in the system that keeps it
 * @param order number of the order by which the goods came
 * @param invoice number of the invoice on which they stand
 * @param product number of the product
 * @param quantity how many units come back
 * @param unit UN/ECE Recommendation 20 code of the unit of the quantity
 * @param reason why
 * @param state how far it has come; ANNOUNCED where it is left out
 * @param refund what the customer gets back
 * @param returnedOn when the goods arrived
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record GoodsReturn(
        String number,
        @Nullable String order,
        @Nullable String invoice,
        @Nullable String product,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable String reason,
        State state,
        @Nullable Money refund,
        @Nullable LocalDate returnedOn,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** How far it has come. */
    public enum State {
        ANNOUNCED,
        RECEIVED,
        REFUNDED,
        REJECTED
    }

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public GoodsReturn {
        state = state == null ? State.ANNOUNCED : state;
    }
}
