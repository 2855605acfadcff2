package io.tributary.customer.stewardship;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Where what is known of a customer came from. */
@RegisterConstructorMapper(Provenance.Origin.class)
@RegisterConstructorMapper(Provenance.Part.class)
public interface Provenance {
    /** Source records of golden records with their messages, the oldest knowledge first. */
    @SqlQuery
    List<Origin> ofCustomers(@BindValues("customers") List<Long> customers);

    /** Source records with their messages. */
    @SqlQuery
    List<Origin> ofSourceRecords(@BindValues("sourceRecords") List<Long> sourceRecords);

    /** Source records that came with these messages. */
    @SqlQuery
    List<Origin> ofReceipts(@BindValues("receipts") List<Long> receipts);

    /** Contact points. */
    @SqlQuery
    List<Part> contactPoints(long customer);

    /** Postal addresses. */
    @SqlQuery
    List<Part> addresses(long customer);

    /** Names beside the one in use. */
    @SqlQuery
    List<Part> names(long customer);

    /** Ids in other systems. */
    @SqlQuery
    List<Part> identifiers(long customer);

    /** Attributes. */
    @SqlQuery
    List<Part> attributes(long customer);

    /** Relations. */
    @SqlQuery
    List<Part> relations(long customer);

    /** Segments. */
    @SqlQuery
    List<Part> segments(long customer);

    /**
     * A source record and the message that it came with.
     *
     * @param rawSha256 hash of the raw bytes
     */
    record Origin(
            @JsonProperty("sourceRecord") long sourceRecordId,
            @JsonIgnore long receiptId,
            @JsonIgnore @Nullable Long profileId,
            @JsonProperty("source") String sourceName,
            @JsonProperty("key") String intakeKey,
            @JsonProperty("trace") String traceId,
            String mappingVersion,
            String rawSha256,
            Instant asOf,
            Instant receivedAt) {}

    /**
     * One of several things of a kind.
     *
     * @param sourceRecordId that told it
     * @param survivors JSON: for each detail the source record that survived
     */
    record Part(
            @JsonProperty("kind") String partKind,
            @JsonProperty("value") @Nullable String partValue,
            @JsonIgnore @Nullable Long sourceRecordId,
            @JsonIgnore @Nullable String survivors) {}
}
