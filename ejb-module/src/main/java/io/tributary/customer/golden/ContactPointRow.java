package io.tributary.customer.golden;

import io.tributary.canonical.customer.ContactPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code CRM_CONTACT_POINT}: made when a source first names it, then filled by each source that says more of it.
 *
 * @param platformName {@value #NO_PLATFORM} for emails and phones
 * @param isPreferred 1, 0, or {@code null} where no source says
 * @param asOf when the most recent source that says more than the value says that this was so (UTC)
 * @param sourceRecordId the source record that it came from; {@code null} for a row of another writer
 */
public record ContactPointRow(
        long id,
        long customerId,
        String pointKind,
        String pointValue,
        String platformName,
        @Nullable String pointUse,
        @Nullable Integer isPreferred,
        @Nullable String textFormat,
        @Nullable String contactHours,
        @Nullable Instant verifiedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant asOf,
        @Nullable Long sourceRecordId,
        Instant createdAt,
        int versionNo,
        Instant updatedAt) {
    static final String NO_PLATFORM = "NONE";

    static ContactPointRow of(long id, long customerId, ContactPoint point, Portrayal from) {
        return new ContactPointRow(
                id,
                customerId,
                point.kind().name(),
                point.value(),
                platform(point),
                code(point.use()),
                preferred(point),
                code(point.format()),
                point.hours(),
                point.verifiedAt(),
                point.validFrom(),
                point.validTo(),
                from.asOf(),
                from.sourceRecordId(),
                from.now(),
                1,
                from.now());
    }

    boolean isFor(ContactPoint point) {
        return pointKind.equals(point.kind().name())
                && pointValue.equals(point.value())
                && platformName.equals(platform(point));
    }

    /** What is more recent wins, and what is older fills the gaps; the row itself where that changes nothing. */
    ContactPointRow with(ContactPoint point, Portrayal from) {
        boolean newer = !from.asOf().isBefore(asOf);
        ContactPointRow merged = new ContactPointRow(
                id,
                customerId,
                pointKind,
                pointValue,
                platformName,
                newer ? or(code(point.use()), pointUse) : or(pointUse, code(point.use())),
                newer ? or(preferred(point), isPreferred) : or(isPreferred, preferred(point)),
                newer ? or(code(point.format()), textFormat) : or(textFormat, code(point.format())),
                newer ? or(point.hours(), contactHours) : or(contactHours, point.hours()),
                newer ? or(point.verifiedAt(), verifiedAt) : or(verifiedAt, point.verifiedAt()),
                newer ? or(point.validFrom(), validFrom) : or(validFrom, point.validFrom()),
                newer ? or(point.validTo(), validTo) : or(validTo, point.validTo()),
                asOf,
                sourceRecordId,
                createdAt,
                versionNo,
                updatedAt);
        return merged.equals(this) ? this : merged.changed(newer ? from.asOf() : asOf, from);
    }

    /** Another one of its kind is preferred now. */
    ContactPointRow notPreferred(Portrayal from) {
        return new ContactPointRow(
                        id,
                        customerId,
                        pointKind,
                        pointValue,
                        platformName,
                        pointUse,
                        0,
                        textFormat,
                        contactHours,
                        verifiedAt,
                        validFrom,
                        validTo,
                        asOf,
                        sourceRecordId,
                        createdAt,
                        versionNo,
                        updatedAt)
                .changed(from.asOf(), from);
    }

    private ContactPointRow changed(Instant newAsOf, Portrayal from) {
        return new ContactPointRow(
                id,
                customerId,
                pointKind,
                pointValue,
                platformName,
                pointUse,
                isPreferred,
                textFormat,
                contactHours,
                verifiedAt,
                validFrom,
                validTo,
                newAsOf,
                from.sourceRecordId(),
                createdAt,
                versionNo,
                from.now());
    }

    private static String platform(ContactPoint point) {
        return Objects.requireNonNullElse(point.platform(), NO_PLATFORM);
    }

    private static @Nullable Integer preferred(ContactPoint point) {
        return point.preferred() == null ? null : point.preferred() ? 1 : 0;
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
