package io.tributary.customer.golden;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Rows of a golden record and of the source records that it is computed from. */
@RegisterConstructorMapper(GoldenRecord.class)
@RegisterConstructorMapper(GoldenRecords.Owned.class)
public interface GoldenRecords {
    /** Golden records, locked in ascending order for the running transaction. */
    @SqlQuery
    List<GoldenRecord> lock(@BindList("ids") List<Long> ids);

    /** Writes new golden records. */
    @SqlBatch
    void insert(@BindMethods List<GoldenRecord> records);

    /** Writes golden records that are locked. */
    @SqlBatch
    void update(@BindMethods List<GoldenRecord> records);

    /** What the customers have already: contact points, identifiers and address hashes. */
    @SqlQuery
    List<Owned> owned(@BindList("ids") List<Long> ids);

    /** Writes source records. */
    @SqlBatch
    void insertSourceRecords(@BindMethods List<SourceRecord> records);

    /** Writes emails and phones. */
    @SqlBatch
    void insertContactPoints(@BindMethods List<ContactPoint> points);

    /** Writes ids of other systems. */
    @SqlBatch
    void insertIdentifiers(@BindMethods List<Identifier> identifiers);

    /** Writes postal addresses. */
    @SqlBatch
    void insertAddresses(@BindMethods List<Address> addresses);

    /** One member of a golden record's sets; {@code part} says which set, {@code memberValue} what is unique in it. */
    record Owned(long customerId, String part, String memberValue) {}

    /** A customer as one message portrayed it. */
    record SourceRecord(
            long id,
            long customerId,
            long receiptId,
            String sourceName,
            String recordContent,
            String mappingVersion,
            Instant asOf,
            Instant createdAt) {}

    /** An email or a phone of a customer. */
    record ContactPoint(
            long id, long customerId, String pointKind, String pointValue, long sourceRecordId, Instant createdAt) {}

    /** The id by which another system knows a customer. */
    record Identifier(
            long id, long customerId, String systemName, String idValue, long sourceRecordId, Instant createdAt) {}

    /** A postal address of a customer. */
    record Address(
            long id,
            long customerId,
            @Nullable String addressLines,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String countryCode,
            String addressSha256,
            long sourceRecordId,
            Instant createdAt) {}
}
