package io.tributary.customer.golden;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tributary.canonical.customer.Customer;
import io.tributary.customer.survivorship.GoldenFields;
import io.tributary.customer.survivorship.GoldenFields.Name;
import io.tributary.customer.survivorship.GoldenFields.Survivor;
import io.tributary.intake.translation.CanonicalJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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
        String survivors,
        int versionNo,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {

    /** A row with these fields, the next version of the one before. */
    static GoldenRecord of(long id, GoldenFields golden, @Nullable GoldenRecord before, Instant now) {
        Name name = golden.name();
        return new GoldenRecord(
                id,
                golden.kind().name(),
                golden.lifeCycle(),
                name.display(),
                name.given(),
                name.family(),
                name.salutation(),
                name.title(),
                name.script(),
                name.formOfAddress(),
                golden.genderCode(),
                golden.organisationName(),
                golden.birthDate(),
                golden.languageTag(),
                CanonicalJson.write(golden.survivors()),
                before == null ? 1 : before.versionNo() + 1,
                before == null ? now : before.createdAt(),
                now,
                "intake");
    }

    /**
     * This row as another writer left it, with its values explained by that writer's source record. Only the name for people to read may have
     * to follow its parts; its version is raised then.
     */
    GoldenRecord explained(GoldenFields golden) {
        String display = golden.name().display();
        return new GoldenRecord(
                id,
                customerKind,
                lifeCycle,
                display,
                givenName,
                familyName,
                salutation,
                title,
                nameScript,
                formOfAddress,
                genderCode,
                organisationName,
                birthDate,
                languageTag,
                CanonicalJson.write(golden.survivors()),
                Objects.equals(display, displayName) ? versionNo : versionNo + 1,
                createdAt,
                updatedAt,
                updatedBy);
    }

    /** The fields of this row. */
    GoldenFields fields() {
        return new GoldenFields(
                Customer.Kind.valueOf(customerKind),
                new Name(displayName, givenName, familyName, salutation, title, nameScript, formOfAddress),
                organisationName,
                birthDate,
                genderCode,
                languageTag,
                lifeCycle,
                CanonicalJson.read(survivors, new TypeReference<Map<String, Survivor>>() {}));
    }
}
