package io.tributary.customer.stewardship;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of {@code CRM_STEWARD_ACT} and {@code CRM_STEWARD_PAIR}. */
@RegisterConstructorMapper(StewardAct.class)
@RegisterConstructorMapper(StewardActs.Said.class)
public interface StewardActs {
    /** Writes a new act. */
    @SqlUpdate
    void insert(@BindMethods StewardAct act);

    /** Writes what an act says. */
    @SqlBatch
    void insertPairs(@BindMethods List<Said> pairs);

    /** An act, locked for the running transaction. */
    @SqlQuery
    Optional<StewardAct> lock(long id);

    /** Notes that acts hold no longer. */
    @SqlBatch
    void withdraw(List<Long> id, Instant now, String who, String why);

    /** Acts that hold and say something of any of the profiles, the oldest first. */
    @SqlQuery
    List<StewardAct> about(@BindValues("profiles") List<Long> profiles);

    /** What acts say. */
    @SqlQuery
    List<Said> pairs(@BindValues("acts") List<Long> acts);

    /** Acts, the newest first; the state is a pattern of LIKE. */
    @SqlQuery
    List<StewardAct> list(String state, int limit);

    /** Acts that are or were about a golden record or any of its profiles, the newest first; the state is a pattern of LIKE. */
    @SqlQuery
    List<StewardAct> ofCustomer(long customer, String state, int limit);

    /** What an act says of two profiles. */
    record Said(long actId, long leftId, long rightId, ProfilePair.Kind pairKind) {
        static Said of(long act, ProfilePair pair) {
            return new Said(act, pair.leftId(), pair.rightId(), pair.pairKind());
        }

        ProfilePair pair() {
            return new ProfilePair(leftId, rightId, pairKind);
        }
    }
}
