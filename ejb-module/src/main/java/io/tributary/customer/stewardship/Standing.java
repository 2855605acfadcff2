package io.tributary.customer.stewardship;

import io.tributary.customer.stewardship.FormerSide.Move;
import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Which golden records stand, of which profiles they are, and how these came there. */
@RegisterConstructorMapper(Standing.Member.class)
@RegisterConstructorMapper(Standing.Passage.class)
@RegisterConstructorMapper(Standing.Kept.class)
public interface Standing {
    /** Locks golden records in ascending order for the running transaction. */
    @SqlQuery
    List<Long> lock(@BindValues("ids") List<Long> ids);

    /** Profiles of golden records. */
    @SqlQuery
    List<Member> members(@BindValues("customers") List<Long> customers);

    /** The golden records that profiles belong to. */
    @SqlQuery
    List<Member> withIds(@BindValues("profiles") List<Long> profiles);

    /** How profiles went from golden record to golden record, the oldest first. */
    @SqlQuery
    List<Passage> passages(@BindValues("profiles") List<Long> profiles);

    /** How profiles left a golden record, the oldest first. */
    @SqlQuery
    List<Passage> departures(long customer);

    /** Source records by id. */
    @SqlQuery
    List<Kept> sourceRecords(@BindValues("ids") List<Long> ids);

    /** All source records of golden records. */
    @SqlQuery
    List<Kept> sourceRecordsOf(@BindValues("customers") List<Long> customers);

    /** A profile and its golden record. */
    record Member(long id, long customerId, Instant createdAt) {}

    /** That a profile went from one golden record to another. */
    record Passage(
            long id,
            long profileId,
            long fromCustomer,
            long toCustomer,
            String cause,
            @Nullable Long actId,
            String actor,
            Instant occurredAt) {
        Move move() {
            return new Move(id, profileId, fromCustomer, toCustomer, occurredAt);
        }
    }

    /** A source record with its place. */
    record Kept(long id, long customerId, @Nullable Long profileId) {}
}
