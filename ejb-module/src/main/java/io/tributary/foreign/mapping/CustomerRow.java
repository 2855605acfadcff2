package io.tributary.foreign.mapping;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The single-valued fields of a golden record, as {@code CRM_CUSTOMER} has them. */
public record CustomerRow(
        long id,
        String customerKind,
        String customerState,
        @Nullable String lifeCycle,
        @Nullable String displayName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String salutation,
        @Nullable String title,
        @Nullable String nameScript,
        @Nullable String formOfAddress,
        @Nullable String genderCode,
        @Nullable String organisationName,
        @Nullable LocalDate birthDate,
        @Nullable String languageTag,
        int versionNo,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {}
