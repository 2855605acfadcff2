package io.tributary.customer.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Described;
import io.tributary.customer.survivorship.PointKey;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.SurvivorsJson;
import io.tributary.intake.translation.CanonicalJson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code CRM_CONTACT_POINT}: made when a source first names it, then filled by each source that says more of it.
 *
 * @param platformName {@value PointKey#NO_PLATFORM} for emails and phones
 * @param isPreferred 1 for the one of its kind to be used first, 0, or {@code null} where no source says
 * @param survivors {@link SurvivorsJson}; {@code null} for a row that another system wrote
 * @param asOf when the most recent source that says more than the value says that this was so, else when it was first mentioned (UTC)
 * @param sourceRecordId the source record that says so; {@code null} for a row of another writer
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
        @Nullable String survivors,
        Instant createdAt,
        int versionNo,
        Instant updatedAt) {

    /**
     * What the row is to be.
     *
     * @param before the row that is there, if any
     * @param preferred whether it is the one of its kind to be used first
     */
    static ContactPointRow of(
            long id,
            long customerId,
            PointKey key,
            Described point,
            boolean preferred,
            @Nullable ContactPointRow before,
            Instant now) {
        Survivor latest = point.latest();
        boolean known = latest.isKnown();
        String said = point.detail(Described.PREFERRED);
        ContactPointRow row = new ContactPointRow(
                id,
                customerId,
                key.kind(),
                key.value(),
                key.platform(),
                point.detail(Described.USE),
                preferred ? Integer.valueOf(1) : said == null ? null : Integer.valueOf(0),
                point.detail(Described.FORMAT),
                point.detail(Described.HOURS),
                moment(point.detail(Described.VERIFIED_AT)),
                parsed(point.detail(Described.VALID_FROM), LocalDate::parse),
                parsed(point.detail(Described.VALID_TO), LocalDate::parse),
                latest.asOf(),
                known ? latest.sourceRecord() : null,
                known ? SurvivorsJson.ofDescribed(key.value(), point).toString() : null,
                before == null ? now : before.createdAt,
                before == null ? 1 : before.versionNo,
                before == null ? now : before.updatedAt);
        return before == null || row.sameContent(before) ? row : row.at(now);
    }

    /** What is unique of it. */
    PointKey key() {
        return new PointKey(pointKind, pointValue, platformName);
    }

    /** What sources say of it; where nobody knows, it is the row itself that says so. */
    Described described() {
        Described told = survivors == null
                ? null
                : SurvivorsJson.described(CanonicalJson.read(survivors, JsonNode.class), pointValue);
        return told == null ? untold() : told;
    }

    private Described untold() {
        Survivor unknown = Survivor.unknown(asOf);
        Described described = new Described(unknown, new TreeMap<>());
        put(described, Described.USE, pointUse);
        put(described, Described.PREFERRED, isPreferred == null ? null : isPreferred == 1);
        put(described, Described.FORMAT, textFormat);
        put(described, Described.HOURS, contactHours);
        put(described, Described.VERIFIED_AT, verifiedAt);
        put(described, Described.VALID_FROM, validFrom);
        put(described, Described.VALID_TO, validTo);
        return described;
    }

    private static void put(Described described, String detail, @Nullable Object value) {
        Optional.ofNullable(value)
                .ifPresent(each -> described.details().put(detail, new Claim<>(each.toString(), described.first())));
    }

    /** Whether it differs at most in where its values came from. */
    boolean sameContent(ContactPointRow other) {
        return Objects.equals(pointUse, other.pointUse)
                && Objects.equals(isPreferred, other.isPreferred)
                && Objects.equals(textFormat, other.textFormat)
                && Objects.equals(contactHours, other.contactHours)
                && Objects.equals(verifiedAt, other.verifiedAt)
                && Objects.equals(validFrom, other.validFrom)
                && Objects.equals(validTo, other.validTo);
    }

    private ContactPointRow at(Instant now) {
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
                asOf,
                sourceRecordId,
                survivors,
                createdAt,
                versionNo,
                now);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return parsed(text, each -> Instant.parse(each).truncatedTo(ChronoUnit.MICROS));
    }

    private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }
}
