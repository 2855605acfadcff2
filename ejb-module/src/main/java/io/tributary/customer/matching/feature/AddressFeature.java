package io.tributary.customer.matching.feature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address in parts that can be compared. Words are in Latin letters a to z and digits, without marks.
 *
 * @param houseNumbers numbers of the house, such as {@code 12}, {@code 12a}; for a box, its number
 * @param street words of the street in their order, kinds of street in one form ({@code st}, {@code rd}, {@code ave}); {@code pobox} for a box
 * @param unit flat, floor, suite or entrance, as one word
 * @param locality words beside the street: a building, a farm, a district
 * @param postalCode letters and digits without gaps
 * @param city words of the town
 * @param region state, province or oblast, as one text
 * @param country ISO 3166-1 alpha-2 code in lower case
 */
public record AddressFeature(
        List<String> houseNumbers,
        List<String> street,
        @Nullable String unit,
        List<String> locality,
        @Nullable String postalCode,
        List<String> city,
        @Nullable String region,
        @Nullable String country)
        implements Comparable<AddressFeature> {

    /** Lists are not to be changed. */
    public AddressFeature {
        houseNumbers = List.copyOf(houseNumbers);
        street = List.copyOf(street);
        locality = List.copyOf(locality);
        city = List.copyOf(city);
    }

    /** Whether it says more than a country. */
    public boolean isEmpty() {
        return houseNumbers.isEmpty()
                && street.isEmpty()
                && unit == null
                && locality.isEmpty()
                && postalCode == null
                && city.isEmpty()
                && region == null;
    }

    @Override
    public int compareTo(AddressFeature other) {
        return toString().compareTo(other.toString());
    }
}
