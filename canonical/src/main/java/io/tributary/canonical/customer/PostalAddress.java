package io.tributary.canonical.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param lines street, house number and whatever stands beside them, as one text with line breaks
 * @param postalCode postal code, as written
 * @param city town or city
 * @param region state, province or oblast
 * @param country ISO 3166-1 alpha-2 code
 * @param use what the customer uses it for
 * @param validFrom first day on which it may be used
 * @param validTo last day on which it may be used
 */
public record PostalAddress(
        @Nullable String lines,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable Use use,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** What an address can be used for. */
    public enum Use {
        HOME,
        WORK,
        BILLING,
        SHIPPING,
        OTHER
    }
}
