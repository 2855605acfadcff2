package io.tributary.customer.shared;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The rows of a customer as others may have left them, and what the hub adds to these. */
@RegisterConstructorMapper(SharedRows.CustomerRow.class)
@RegisterConstructorMapper(SharedRows.NameRow.class)
@RegisterConstructorMapper(SharedRows.PointRow.class)
@RegisterConstructorMapper(SharedRows.IdentifierRow.class)
@RegisterConstructorMapper(SharedRows.AddressRow.class)
@RegisterConstructorMapper(SharedRows.Portrayed.class)
public interface SharedRows {
    /** Customers. */
    @SqlQuery
    List<CustomerRow> customers(@BindValues("ids") List<Long> ids);

    /** Other names. */
    @SqlQuery
    List<NameRow> names(@BindValues("ids") List<Long> ids);

    /** Contact points. */
    @SqlQuery
    List<PointRow> points(@BindValues("ids") List<Long> ids);

    /** Ids in other systems. */
    @SqlQuery
    List<IdentifierRow> identifiers(@BindValues("ids") List<Long> ids);

    /** Postal addresses. */
    @SqlQuery
    List<AddressRow> addresses(@BindValues("ids") List<Long> ids);

    /** What source records say. */
    @SqlQuery
    List<Portrayed> sourceRecords(@BindValues("ids") List<Long> ids);

    /** Gives an address the hash by which it is known. */
    @SqlUpdate
    void hashAddress(long id, String sha256);

    /** A golden record, without what only the hub knows of it. */
    record CustomerRow(
            long id,
            String customerKind,
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
            @Nullable String lifeCycle,
            String survivors) {}

    /** A row that belongs to a customer. */
    interface Part {
        /** Its id. */
        long id();

        /** Whose it is. */
        long customerId();

        /** Where its values came from as far as the hub knew; {@code null} where it did not. */
        default @Nullable String survivors() {
            return null;
        }
    }

    /** Another name of a customer. */
    record NameRow(
            long id,
            long customerId,
            String nameUse,
            @Nullable String nameScript,
            String fullName,
            @Nullable String givenName,
            @Nullable String familyName)
            implements Part {}

    /** A contact point. */
    record PointRow(
            long id,
            long customerId,
            String pointKind,
            String pointValue,
            @Nullable String platformName,
            @Nullable String pointUse,
            @Nullable Integer isPreferred,
            @Nullable String textFormat,
            @Nullable String contactHours,
            @Nullable Instant verifiedAt,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String survivors)
            implements Part {}

    /** An id in another system. */
    record IdentifierRow(long id, long customerId, String systemName, String idValue) implements Part {}

    /** A postal address. */
    record AddressRow(
            long id,
            long customerId,
            @Nullable String addressUse,
            @Nullable String addressLines,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String countryCode,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String survivors)
            implements Part {}

    /** A source record's portrayal as canonical JSON. */
    record Portrayed(long id, String recordContent) {}
}
