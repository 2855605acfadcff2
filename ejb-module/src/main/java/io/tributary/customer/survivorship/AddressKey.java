package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.PostalAddress;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is unique of a postal address: the address itself and what it is used for.
 *
 * @param use name of a {@link PostalAddress.Use}; {@code null} where the source does not say
 */
public record AddressKey(
        @Nullable String lines,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String use)
        implements Comparable<AddressKey> {
    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<AddressKey> ORDER = Comparator.comparing(AddressKey::country, TEXT)
            .thenComparing(AddressKey::region, TEXT)
            .thenComparing(AddressKey::city, TEXT)
            .thenComparing(AddressKey::postalCode, TEXT)
            .thenComparing(AddressKey::lines, TEXT)
            .thenComparing(AddressKey::use, TEXT);

    static AddressKey of(PostalAddress address) {
        return new AddressKey(
                address.lines(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country(),
                address.use() == null ? null : address.use().name());
    }

    /** The same address without saying what it is used for. */
    public AddressKey withoutUse() {
        return use == null ? this : new AddressKey(lines, postalCode, city, region, country, null);
    }

    @Override
    public int compareTo(AddressKey other) {
        return ORDER.compare(this, other);
    }
}
