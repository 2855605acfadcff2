package io.tributary.canonical.commerce;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the house sells. The most recent word on a number counts. Needs no customer.
 *
 * @param number its number, unique in the system that keeps it
 * @param name its name
 * @param description what it is
 * @param category what kind of product it is
 * @param gtin global Trade Item Number: 8, 12, 13 or 14 digits, the last of them a check digit
 * @param unit UN/ECE Recommendation 20 code of the unit in which it is sold
 * @param price list price of one unit
 * @param active whether it is sold: true (the default), or false if no longer
 * @param asOf when the source says this was so (UTC); {@code null} means when it was received
 */
public record Product(
        String number,
        String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable String gtin,
        @Nullable String unit,
        @Nullable Money price,
        Boolean active,
        @Nullable Instant asOf)
        implements CanonicalRecord {

    /** Fills in what was left out. */
    @SuppressWarnings("ConstantValue") // JSON may leave members out
    public Product {
        active = active == null || active;
    }
}
