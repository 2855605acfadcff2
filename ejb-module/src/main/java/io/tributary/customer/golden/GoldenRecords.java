package io.tributary.customer.golden;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Rows of a golden record and of the source records that it is computed from. */
@RegisterConstructorMapper(GoldenRecord.class)
@RegisterConstructorMapper(ContactPointRow.class)
@RegisterConstructorMapper(AddressRow.class)
@RegisterConstructorMapper(GoldenRecords.ToldIdentifier.class)
@RegisterConstructorMapper(GoldenRecords.ToldName.class)
@RegisterConstructorMapper(GoldenRecords.Merged.class)
@RegisterConstructorMapper(GoldenRecords.Told.class)
public interface GoldenRecords {
    /** Golden records, locked in ascending order for the running transaction. */
    @SqlQuery
    List<GoldenRecord> lock(@BindValues("ids") List<Long> ids);

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

    /** What source records of customers say. */
    @SqlQuery
    List<Told> told(@BindValues("ids") List<Long> ids);

    /** Which of these customers are part of another one now. */
    @SqlQuery
    List<Merged> merged(@BindValues("ids") List<Long> ids);

    /** Contact points that customers have. */
    @SqlQuery
    List<ContactPointRow> contactPoints(@BindValues("ids") List<Long> ids);

    /** Writes new contact points. */
    @SqlBatch
    void insertContactPoints(@BindMethods List<ContactPointRow> points);

    /** Writes the next version of contact points; no row where somebody else has written one. */
    @SqlBatch
    int[] updateContactPoints(@BindMethods List<ContactPointRow> points);

    /** Writes where the values of contact points came from; no row where somebody else has written a version. */
    @SqlBatch
    int[] explainContactPoints(@BindMethods List<ContactPointRow> points);

    /** Takes contact points away. */
    @SqlBatch
    void deleteContactPoints(List<Long> id);

    /** Postal addresses that customers have. */
    @SqlQuery
    List<AddressRow> addresses(@BindValues("ids") List<Long> ids);

    /** Writes new postal addresses. */
    @SqlBatch
    void insertAddresses(@BindMethods List<AddressRow> addresses);

    /** Writes the next version of postal addresses; no row where somebody else has written one. */
    @SqlBatch
    int[] updateAddresses(@BindMethods List<AddressRow> addresses);

    /** Writes where the values of postal addresses came from; no row where somebody else has written a version. */
    @SqlBatch
    int[] explainAddresses(@BindMethods List<AddressRow> addresses);

    /** Takes postal addresses away. */
    @SqlBatch
    void deleteAddresses(List<Long> id);

    /** Ids by which other systems know customers. */
    @SqlQuery
    List<ToldIdentifier> identifiers(@BindValues("ids") List<Long> ids);

    /** Writes ids of other systems. */
    @SqlBatch
    void insertIdentifiers(@BindMethods List<Identifier> identifiers);

    /** Writes which source record mentioned ids first. */
    @SqlBatch
    int[] explainIdentifiers(@BindMethods List<Identifier> identifiers);

    /** Takes ids of other systems away. */
    @SqlBatch
    void deleteIdentifiers(List<Long> id);

    /** Other names that customers have. */
    @SqlQuery
    List<ToldName> otherNames(@BindValues("ids") List<Long> ids);

    /** Writes other names. */
    @SqlBatch
    void insertNames(@BindMethods List<OtherName> names);

    /** Writes parts of other names, and which source record told them. */
    @SqlBatch
    int[] updateNames(@BindMethods List<OtherName> names);

    /** Takes other names away. */
    @SqlBatch
    void deleteNames(List<Long> id);

    /**
     * What a source record says.
     *
     * @param intakeKey the source's key of its message
     */
    record Told(
            long id,
            long customerId,
            long receiptId,
            String sourceName,
            String intakeKey,
            String recordContent,
            @Nullable String factsContent,
            Instant asOf) {}

    /** That a customer is part of another one now. */
    record Merged(long id, long mergedInto) {}

    /** An id with the source record that mentioned it first; nothing of that where nobody knows. */
    record ToldIdentifier(
            @Nested Identifier row, @Nullable Instant asOf, @Nullable String sourceName, @Nullable String intakeKey) {}

    /** A name with the source record that told it; nothing of that where nobody knows. */
    record ToldName(
            @Nested OtherName row, @Nullable Instant asOf, @Nullable String sourceName, @Nullable String intakeKey) {}

    /**
     * A customer as one message portrayed it.
     *
     * @param profileId what it looks like to identity resolution; {@code null} where that was never asked
     * @param factsContent attributes, relations and segments of the message as a JSON array; {@code null} where it has none
     */
    record SourceRecord(
            long id,
            long customerId,
            long receiptId,
            String sourceName,
            @Nullable Long profileId,
            String recordContent,
            @Nullable String factsContent,
            String mappingVersion,
            Instant asOf,
            Instant createdAt) {}

    /** The id by which another system knows a customer. */
    record Identifier(
            long id,
            long customerId,
            String systemName,
            String idValue,
            @Nullable Long sourceRecordId,
            Instant createdAt) {}

    /** A name beside the one in use. */
    record OtherName(
            long id,
            long customerId,
            String nameUse,
            String nameScript,
            String fullName,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable Long sourceRecordId,
            Instant createdAt) {}
}
