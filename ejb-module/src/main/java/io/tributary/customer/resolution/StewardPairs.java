package io.tributary.customer.resolution;

import io.tributary.customer.matching.Grouping;
import io.tributary.persistence.BindValues;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_STEWARD_PAIR} as far as they hold. */
@RegisterConstructorMapper(StewardPairs.PairRow.class)
public interface StewardPairs {
    /** What active acts say of profiles, whichever end they are. */
    @SqlQuery
    List<PairRow> of(@BindValues("profiles") List<Long> profiles);

    /** What an act says of two profiles. */
    record PairRow(long actId, long leftId, long rightId, Kind pairKind) {
        /** What can be said of two profiles. */
        public enum Kind {
            SAME,
            DIFFERENT
        }

        Grouping.Pair forGrouping() {
            return new Grouping.Pair(leftId, rightId, pairKind == Kind.SAME);
        }
    }
}
