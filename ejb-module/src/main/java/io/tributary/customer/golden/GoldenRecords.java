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
@RegisterConstructorMapper(ContactPointRow.class)
@RegisterConstructorMapper(AddressRow.class)
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

    /** Writes where the values of golden records came from that are locked and that others have changed. */
    @SqlBatch
    void updateProvenance(@BindMethods List<GoldenRecord> records);

    /** Writes source records. */
    @SqlBatch
    void insertSourceRecords(@BindMethods List<SourceRecord> records);

    /** Contact points that customers have. */
    @SqlQuery
    List<ContactPointRow> contactPoints(@BindList("ids") List<Long> ids);

    /** Writes new contact points. */
    @SqlBatch
    void insertContactPoints(@BindMethods List<ContactPointRow> points);

    /** Writes the next version of contact points; no row where somebody else has written one. */
    @SqlBatch
    int[] updateContactPoints(@BindMethods List<ContactPointRow> points);

    /** Postal addresses that customers have. */
    @SqlQuery
    List<AddressRow> addresses(@BindList("ids") List<Long> ids);

    /** Writes new postal addresses. */
    @SqlBatch
    void insertAddresses(@BindMethods List<AddressRow> addresses);

    /** Writes the next version of postal addresses; no row where somebody else has written one. */
    @SqlBatch
    int[] updateAddresses(@BindMethods List<AddressRow> addresses);

    /** Ids by which other systems know customers. */
    @SqlQuery
    List<Owned> identifiers(@BindList("ids") List<Long> ids);

    /** Writes ids of other systems. */
    @SqlBatch
    void insertIdentifiers(@BindMethods List<Identifier> identifiers);

    /** Other names that customers have. */
    @SqlQuery
    List<Owned> otherNames(@BindList("ids") List<Long> ids);

    /** Writes other names. */
    @SqlBatch
    void insertNames(@BindMethods List<OtherName> names);

    /** One member of a golden record's sets; {@code part} says which set, {@code memberValue} what is unique in it. */
    record Owned(long customerId, String part, String memberValue) {}

    /**
     * A customer as one message portrayed it.
     *
     * @param profileId what it looks like to identity resolution; {@code null} where that was never asked
     */
    record SourceRecord(
            long id,
            long customerId,
            long receiptId,
            String sourceName,
            @Nullable Long profileId,
            String recordContent,
            String mappingVersion,
            Instant asOf,
            Instant createdAt) {}

    /** The id by which another system knows a customer. */
    record Identifier(
            long id, long customerId, String systemName, String idValue, long sourceRecordId, Instant createdAt) {}

    /** A name beside the one in use. */
    record OtherName(
            long id,
            long customerId,
            String nameUse,
            String nameScript,
            String fullName,
            @Nullable String givenName,
            @Nullable String familyName,
            long sourceRecordId,
            Instant createdAt) {}
}
