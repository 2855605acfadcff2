package io.tributary.customer.resolution;

import io.tributary.customer.matching.Decision;
import io.tributary.customer.matching.Grouping;
import io.tributary.customer.matching.Score;
import io.tributary.persistence.BindValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of {@code CRM_MATCH_LINK}. */
@RegisterConstructorMapper(MatchLinks.LinkRow.class)
public interface MatchLinks {
    /** Links of profiles, whichever end they are. */
    @SqlQuery
    List<LinkRow> of(@BindValues("profiles") List<Long> profiles);

    /** Writes new links. */
    @SqlBatch
    void insert(@BindMethods List<LinkRow> links);

    /**
     * Two profiles that are, or may be, the same customer.
     *
     * @param probability with ten digits behind the point
     * @param weightBits binary logarithm of the odds, with four digits behind the point
     */
    record LinkRow(
            long leftId,
            long rightId,
            Decision linkDecision,
            BigDecimal probability,
            BigDecimal weightBits,
            int modelVersion,
            Instant createdAt) {
        private static final double MOST_BITS = 9999;

        static LinkRow of(long one, long other, Score score, int modelVersion, Instant now) {
            return new LinkRow(
                    Math.min(one, other),
                    Math.max(one, other),
                    score.decision(),
                    decimal(Math.max(0, Math.min(1, score.probability())), 10),
                    decimal(Math.max(-MOST_BITS, Math.min(MOST_BITS, score.bits())), 4),
                    modelVersion,
                    now);
        }

        private static BigDecimal decimal(double value, int digits) {
            return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
        }

        /** The same link between two others that look the same. */
        LinkRow between(long one, long other) {
            return new LinkRow(
                    Math.min(one, other),
                    Math.max(one, other),
                    linkDecision,
                    probability,
                    weightBits,
                    modelVersion,
                    createdAt);
        }

        boolean isMatch() {
            return linkDecision == Decision.MATCH;
        }

        Grouping.Link forGrouping() {
            return new Grouping.Link(leftId, rightId, probability.doubleValue(), weightBits.doubleValue());
        }
    }
}
