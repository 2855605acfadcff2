package io.tributary.canonical.customer;

import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param lines street, house number and whatever stands beside them, as one text with line breaks
 * @param postalCode postal code, as written
 * @param city town or city
 * @param region state, province or oblast
 * @param country ISO 3166-1 alpha-2 code
 */
public record PostalAddress(
        @Nullable String lines,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {}
