package io.tributary.foreign;

import io.tributary.foreign.mapping.CustomerRow;
import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Golden records as they stand in the running transaction, and the ids that foreign tables give them. */
@RegisterConstructorMapper(CustomerRow.class)
@RegisterConstructorMapper(GoldenCustomers.Point.class)
@RegisterConstructorMapper(GoldenCustomers.Address.class)
@RegisterConstructorMapper(GoldenCustomers.Known.class)
@RegisterConstructorMapper(GoldenCustomers.Latest.class)
public interface GoldenCustomers {
    /** Golden records in ascending order. */
    @SqlQuery
    List<CustomerRow> customers(@BindValues("ids") List<Long> ids);

    /** Their emails and phones, oldest first. */
    @SqlQuery
    List<Point> contactPoints(@BindValues("ids") List<Long> ids);

    /** Their addresses, oldest first. */
    @SqlQuery
    List<Address> addresses(@BindValues("ids") List<Long> ids);

    /** The ids by which other systems know them, oldest first. */
    @SqlQuery
    List<Known> identifiers(@BindValues("ids") List<Long> ids);

    /** Whose id this is in another system. */
    @SqlQuery
    List<Long> owners(String systemName, String idValue);

    /** Their newest source records. */
    @SqlQuery
    List<Latest> latestSourceRecords(@BindValues("ids") List<Long> ids);

    /** Writes ids that foreign tables gave. */
    @SqlBatch
    void insertIdentifiers(@BindMethods List<Learned> identifiers);

    /** An email or a phone. */
    record Point(
            long customerId,
            String pointKind,
            String pointValue,
            @Nullable String pointUse,
            @Nullable Integer isPreferred,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** A postal address. */
    record Address(
            long customerId,
            @Nullable String addressLines,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String countryCode,
            @Nullable String addressUse,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** The id by which another system knows a customer. */
    record Known(long customerId, String systemName, String idValue) {}

    /** The newest source record of a customer. */
    record Latest(long customerId, long sourceRecordId) {}

    /** An id that a foreign table gave. */
    record Learned(
            long id, long customerId, String systemName, String idValue, long sourceRecordId, Instant createdAt) {}
}
