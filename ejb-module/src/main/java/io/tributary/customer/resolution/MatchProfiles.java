package io.tributary.customer.resolution;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_MATCH_PROFILE}. */
@RegisterConstructorMapper(MatchProfiles.ProfileRow.class)
@RegisterConstructorMapper(MatchProfiles.Look.class)
@RegisterConstructorMapper(MatchProfiles.RecordProfile.class)
public interface MatchProfiles {
    /** Profiles with these fingerprints that other source records may join. */
    @SqlQuery
    List<Look> withFingerprints(@BindValues("fingerprints") List<String> fingerprints);

    /** Profiles by id. */
    @SqlQuery
    List<ProfileRow> withIds(@BindValues("ids") List<Long> ids);

    /** All profiles of golden records. */
    @SqlQuery
    List<ProfileRow> ofCustomers(@BindValues("customers") List<Long> customers);

    /** Which golden records profiles belong to. */
    @SqlQuery
    List<Look> looks(@BindValues("ids") List<Long> ids);

    /** Which profiles source records have. */
    @SqlQuery
    List<RecordProfile> ofSourceRecords(@BindValues("ids") List<Long> ids);

    /** Writes new profiles. */
    @SqlBatch
    void insert(@BindMethods List<ProfileRow> profiles);

    /** Gives profiles to other golden records. */
    @SqlBatch
    void move(@BindMethods List<Move> moves);

    /** Gives the profiles' source records to other golden records. */
    @SqlBatch
    void moveSourceRecords(@BindMethods List<Move> moves);

    /** Gives source records profiles of their own. */
    @SqlBatch
    void setProfiles(@BindMethods List<RecordProfile> records);

    /**
     * A profile.
     *
     * @param features as {@link io.tributary.customer.matching.feature.Features#toText} writes them
     */
    record ProfileRow(
            long id, long customerId, String fingerprint, int isSingledOut, String features, Instant createdAt) {}

    /** Which golden record a profile belongs to. */
    record Look(long id, long customerId, String fingerprint) {}

    /** That a profile goes from one golden record to another. */
    record Move(long profileId, long fromCustomer, long toCustomer) {}

    /**
     * The profile of a source record.
     *
     * @param records how many source records have that profile
     */
    record RecordProfile(long sourceRecordId, long profileId, long records) {}
}
