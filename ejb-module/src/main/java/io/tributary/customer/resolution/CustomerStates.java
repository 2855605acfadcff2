package io.tributary.customer.resolution;

import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Which golden records stand for themselves. */
public interface CustomerStates {
    /** Those of the ids that golden records have or had. */
    @SqlQuery
    List<Long> existing(@BindValues("ids") List<Long> ids);

    /** Makes golden records that stand for themselves; their values follow. */
    @SqlBatch
    void insert(@BindMethods List<State> states);

    /** Notes what golden records are part of now. */
    @SqlBatch
    void update(@BindMethods List<State> states);

    /**
     * What an id of a golden record means.
     *
     * @param mergedInto the golden record that it is part of now; {@code null} for one that stands for itself
     */
    record State(long id, @Nullable Long mergedInto, Instant now, String actor) {
        /** Code of the state. */
        public String customerState() {
            return mergedInto == null ? "ACTIVE" : "MERGED";
        }
    }
}
