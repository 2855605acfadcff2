package io.tributary.customer.golden;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.customer.PostalAddress;
import io.tributary.intake.translation.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code CRM_POSTAL_ADDRESS}: one for each use of an address.
 *
 * @param addressSha256 of the address itself, without use and term; {@code null} for a row of another writer
 * @param asOf when the most recent source that says more than the address says that this was so (UTC)
 */
public record AddressRow(
        long id,
        long customerId,
        @Nullable String addressUse,
        @Nullable String addressLines,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String countryCode,
        @Nullable String addressSha256,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant asOf,
        @Nullable Long sourceRecordId,
        Instant createdAt,
        int versionNo,
        Instant updatedAt) {

    static AddressRow of(long id, long customerId, PostalAddress address, Portrayal from) {
        return new AddressRow(
                id,
                customerId,
                use(address),
                address.lines(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country(),
                sha256(address.lines(), address.postalCode(), address.city(), address.region(), address.country()),
                address.validFrom(),
                address.validTo(),
                from.asOf(),
                from.sourceRecordId(),
                from.now(),
                1,
                from.now());
    }

    /** Whether it is this address, for whatever use. */
    boolean isAt(PostalAddress address) {
        return Objects.equals(addressLines, address.lines())
                && Objects.equals(postalCode, address.postalCode())
                && Objects.equals(city, address.city())
                && Objects.equals(region, address.region())
                && Objects.equals(countryCode, address.country());
    }

    /** Whether it is for the same use, or one of the two does not say for which. */
    boolean isFor(PostalAddress address) {
        return addressUse == null || address.use() == null || addressUse.equals(use(address));
    }

    /** What is more recent wins, and what is older fills the gaps; the row itself where that changes nothing. */
    AddressRow with(PostalAddress address, Portrayal from) {
        boolean newer = !from.asOf().isBefore(asOf);
        String newUse = addressUse == null ? use(address) : addressUse;
        LocalDate newFrom = newer ? or(address.validFrom(), validFrom) : or(validFrom, address.validFrom());
        LocalDate newTo = newer ? or(address.validTo(), validTo) : or(validTo, address.validTo());
        if (Objects.equals(newUse, addressUse)
                && Objects.equals(newFrom, validFrom)
                && Objects.equals(newTo, validTo)) {
            return this;
        }
        return new AddressRow(
                id,
                customerId,
                newUse,
                addressLines,
                postalCode,
                city,
                region,
                countryCode,
                sha256(addressLines, postalCode, city, region, countryCode),
                newFrom,
                newTo,
                newer ? from.asOf() : asOf,
                from.sourceRecordId(),
                createdAt,
                versionNo,
                from.now());
    }

    private static String sha256(
            @Nullable String lines,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {
        PostalAddress bare = new PostalAddress(lines, postalCode, city, region, country, null, null, null);
        return ContentHash.sha256(CanonicalJson.write(bare).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String use(PostalAddress address) {
        return address.use() == null ? null : address.use().name();
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
