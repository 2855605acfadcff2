package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.Customer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The single-valued fields of a golden record.
 *
 * @param survivors for each field that has a value, the source record that it came from
 */
public record GoldenFields(
        Customer.Kind kind,
        @Nullable String displayName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String salutation,
        @Nullable String title,
        @Nullable String organisationName,
        @Nullable LocalDate birthDate,
        @Nullable String languageTag,
        Map<String, Survivor> survivors) {

    /**
     * Where a surviving value came from.
     *
     * @param sourceRecord id of the source record
     * @param asOf when that source says it was true (UTC)
     */
    public record Survivor(long sourceRecord, Instant asOf) {}

    /** A golden record that no source has filled yet. */
    public static GoldenFields empty() {
        return new GoldenFields(Customer.Kind.PERSON, null, null, null, null, null, null, null, null, Map.of());
    }
}
