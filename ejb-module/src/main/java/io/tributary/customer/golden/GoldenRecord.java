package io.tributary.customer.golden;

import io.tributary.customer.survivorship.GoldenFields;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code CRM_CUSTOMER}: made when a message matches nobody, then filled by every source record that is linked to it.
 *
 * @param survivors {@link GoldenFields#survivors} as JSON
 * @param versionNo raised with every change
 */
public record GoldenRecord(
        long id,
        String customerKind,
        @Nullable String displayName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String salutation,
        @Nullable String title,
        @Nullable String organisationName,
        @Nullable LocalDate birthDate,
        @Nullable String languageTag,
        String survivors,
        int versionNo,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {}
