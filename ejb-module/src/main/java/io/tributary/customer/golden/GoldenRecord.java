package io.tributary.customer.golden;

import io.tributary.canonical.customer.PersonName;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Field;
import io.tributary.customer.survivorship.GoldenState;
import io.tributary.customer.survivorship.Name;
import io.tributary.customer.survivorship.Standing;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.SurvivorsJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code CRM_CUSTOMER}: made when a message matches nobody, then filled by every source record that is linked to it.
 *
 * @param survivors {@link SurvivorsJson} of its fields
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
    static GoldenRecord of(long id, GoldenState golden, @Nullable GoldenRecord before, Instant now) {
        Name name = golden.surviving();
        String birthDate = golden.value(Field.birthDate);
        return new GoldenRecord(
                id,
                golden.kind().name(),
                golden.value(Field.lifeCycle),
                name.display(),
                name.given(),
                name.family(),
                before != null && before.keepsItsSalutation(name) ? before.salutation : name.salutation(),
                name.title(),
                name.script(),
                name.formOfAddress(),
                golden.value(Field.gender),
                golden.value(Field.organisation),
                birthDate == null ? null : LocalDate.parse(birthDate),
                golden.value(Field.language),
                SurvivorsJson.ofFields(golden),
                before == null ? 1 : before.versionNo + 1,
                before == null ? now : before.createdAt,
                now,
                "intake");
    }

    /** A salutation that nobody but its writer knows is in no source record, and stays as long as the name does. */
    private boolean keepsItsSalutation(Name name) {
        return salutation != null
                && Arrays.stream(PersonName.Salutation.values())
                        .noneMatch(known -> known.name().equals(salutation))
                && Objects.equals(givenName, name.given())
                && Objects.equals(familyName, name.family());
    }

    /**
     * The row before with only that changed where its values came from, and the name for people to read where it has to follow its parts; the
     * version is raised then.
     */
    GoldenRecord explained(GoldenRecord after) {
        return new GoldenRecord(
                id,
                customerKind,
                lifeCycle,
                after.displayName,
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
                after.survivors,
                Objects.equals(after.displayName, displayName) ? versionNo : versionNo + 1,
                createdAt,
                updatedAt,
                updatedBy);
    }

    /** Whether it differs at most in where its values came from and in the name for people to read. */
    boolean sameContent(GoldenRecord other) {
        return contents().equals(other.contents());
    }

    private List<@Nullable Object> contents() {
        return Arrays.asList(
                customerKind,
                lifeCycle,
                givenName,
                familyName,
                salutation,
                title,
                strip(nameScript),
                formOfAddress,
                strip(genderCode),
                organisationName,
                birthDate,
                languageTag);
    }

    /** What survives in this row; values that no source explains are those of the row. */
    GoldenState state() {
        GoldenState told = SurvivorsJson.fields(survivors);
        GoldenState untold = untold(told);
        SortedMap<Field, Standing<String>> fields = new TreeMap<>(untold.fields());
        fields.putAll(told.fields());
        return GoldenState.of(told.name().isNothing() ? untold.name() : told.name(), fields);
    }

    /** Values of this row that no source explains. */
    GoldenState untold() {
        return untold(SurvivorsJson.fields(survivors));
    }

    private GoldenState untold(GoldenState told) {
        SortedMap<Field, Standing<String>> fields = new TreeMap<>();
        Survivor unknown = Survivor.unknown(createdAt);
        untold(fields, Field.lifeCycle, lifeCycle, unknown);
        untold(fields, Field.gender, strip(genderCode), unknown);
        untold(fields, Field.organisation, organisationName, unknown);
        untold(fields, Field.birthDate, birthDate, unknown);
        untold(fields, Field.language, languageTag, unknown);
        fields.keySet().removeAll(told.fields().keySet());
        Standing<Name> name = Standing.nothing();
        if (told.name().isNothing() && displayName != null) {
            Name untold =
                    new Name(displayName, givenName, familyName, salutation, title, strip(nameScript), formOfAddress);
            name = new Standing<>(null, List.of(new Claim<>(untold, unknown)));
        }
        return GoldenState.of(name, fields);
    }

    private static void untold(
            SortedMap<Field, Standing<String>> fields, Field field, @Nullable Object value, Survivor unknown) {
        if (value != null) {
            fields.put(field, new Standing<>(null, List.of(new Claim<>(value.toString(), unknown))));
        }
    }

    private static @Nullable String strip(@Nullable String code) {
        return code == null ? null : code.strip();
    }
}
