package io.tributary.customer.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.canonical.ContentHash;
import io.tributary.canonical.customer.PostalAddress;
import io.tributary.customer.survivorship.AddressKey;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Described;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.SurvivorsJson;
import io.tributary.intake.translation.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code CRM_POSTAL_ADDRESS}: one for each use of an address, and one without use while no source says any.
 *
 * @param addressSha256 of the address itself, without use and term; {@code null} for a row of another writer
 * @param asOf when the most recent source that says more than the address says that this was so, else when it was first mentioned (UTC)
 * @param survivors {@link SurvivorsJson}; what sources say without naming a use is its member {@value #ANY_USE}
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
        @Nullable String survivors,
        Instant createdAt,
        int versionNo,
        Instant updatedAt) {
    private static final String ANY_USE = "anyUse";

    /** What is said of an address for one use, and of the same address without saying which. */
    record Uses(Described own, @Nullable Described any) {
        Described joined(BinaryOperator<Described> join) {
            return any == null ? own : join.apply(own, any);
        }
    }

    /**
     * What the row is to be.
     *
     * @param joined what holds for this use
     * @param before the row that is there, if any
     */
    static AddressRow of(
            long id,
            long customerId,
            AddressKey key,
            Uses uses,
            Described joined,
            @Nullable AddressRow before,
            Instant now) {
        Survivor latest = joined.latest();
        boolean known = latest.isKnown();
        String sha256 = sha256(key);
        AddressRow row = new AddressRow(
                id,
                customerId,
                key.use(),
                key.lines(),
                key.postalCode(),
                key.city(),
                key.region(),
                key.country(),
                known || before == null ? sha256 : before.addressSha256,
                date(joined.detail(Described.VALID_FROM)),
                date(joined.detail(Described.VALID_TO)),
                latest.asOf(),
                known ? latest.sourceRecord() : null,
                known ? survivors(sha256, uses) : null,
                before == null ? now : before.createdAt,
                before == null ? 1 : before.versionNo,
                before == null ? now : before.updatedAt);
        return before == null || row.sameContent(before) ? row : row.at(now);
    }

    private static String survivors(String sha256, Uses uses) {
        ObjectNode root = SurvivorsJson.ofDescribed(sha256, uses.own);
        if (uses.any != null) {
            root.set(ANY_USE, SurvivorsJson.ofDescribed(sha256, uses.any));
        }
        return root.toString();
    }

    /** What is unique of it. */
    AddressKey key() {
        return new AddressKey(addressLines, postalCode, city, region, countryCode, addressUse);
    }

    /** What sources say of it; where nobody knows, it is the row itself that says so. */
    Uses uses() {
        if (survivors != null) {
            JsonNode root = CanonicalJson.read(survivors, JsonNode.class);
            String sha256 = sha256(key());
            Described own = SurvivorsJson.described(root, sha256);
            if (own != null) {
                JsonNode any = root.path(ANY_USE);
                return new Uses(own, any.isMissingNode() ? null : SurvivorsJson.described(any, sha256));
            }
        }
        return new Uses(untold(), null);
    }

    private Described untold() {
        Survivor unknown = Survivor.unknown(asOf);
        Described described = new Described(unknown, new TreeMap<>());
        if (validFrom != null) {
            described.details().put(Described.VALID_FROM, new Claim<>(validFrom.toString(), unknown));
        }
        if (validTo != null) {
            described.details().put(Described.VALID_TO, new Claim<>(validTo.toString(), unknown));
        }
        return described;
    }

    /** Whether it differs at most in where its values came from. */
    boolean sameContent(AddressRow other) {
        return Objects.equals(addressUse, other.addressUse)
                && Objects.equals(validFrom, other.validFrom)
                && Objects.equals(validTo, other.validTo);
    }

    private AddressRow at(Instant now) {
        return new AddressRow(
                id,
                customerId,
                addressUse,
                addressLines,
                postalCode,
                city,
                region,
                countryCode,
                addressSha256,
                validFrom,
                validTo,
                asOf,
                sourceRecordId,
                survivors,
                createdAt,
                versionNo,
                now);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String sha256(AddressKey key) {
        PostalAddress bare = new PostalAddress(
                key.lines(), key.postalCode(), key.city(), key.region(), key.country(), null, null, null);
        return ContentHash.sha256(CanonicalJson.write(bare).getBytes(StandardCharsets.UTF_8));
    }
}
