package io.tributary.customer.directory;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the hub knows it.
 *
 * @param kind {@code person} or {@code organisation}
 * @param lifeCycle such as {@code prospect}; {@code null} where no source says
 * @param nameScript ISO 15924 code of the script of the name
 * @param formOfAddress {@code formal} or {@code informal}
 * @param gender {@code m}, {@code f} or {@code x}
 * @param provenance JSON object: for each field the source record whose value survived, and as of when
 */
public record GoldenRecord(
        long id,
        @ColumnName("customer_kind") String kind,
        @ColumnName("customer_state") String state,
        @Nullable String lifeCycle,
        @Nullable String displayName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String salutation,
        @Nullable String title,
        @Nullable String nameScript,
        @Nullable String formOfAddress,
        @ColumnName("gender_code") @Nullable String gender,
        @Nullable String organisationName,
        @Nullable LocalDate birthDate,
        @ColumnName("language_tag") @Nullable String language,
        @ColumnName("survivors") @JsonRawValue String provenance,
        @ColumnName("version_no") int version,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {

    /** Brings the codes to lower case. */
    public GoldenRecord {
        kind = kind.toLowerCase(Locale.ROOT);
        state = state.toLowerCase(Locale.ROOT);
        lifeCycle = lower(lifeCycle);
        salutation = lower(salutation);
        formOfAddress = lower(formOfAddress);
        gender = lower(gender);
    }

    private static @Nullable String lower(@Nullable String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }
}
