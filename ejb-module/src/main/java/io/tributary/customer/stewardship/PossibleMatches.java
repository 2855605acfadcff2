package io.tributary.customer.stewardship;

import io.tributary.persistence.BindValues;
import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Links between golden records that stand apart, and of which nobody has said that they are different. */
@RegisterConstructorMapper(PossibleMatches.Couple.class)
@RegisterConstructorMapper(PossibleMatches.Across.class)
public interface PossibleMatches {
    /** Couples of golden records after the given one, the likeliest first. */
    @SqlQuery
    List<Couple> after(BigDecimal probability, long left, long right, int limit);

    /** Links of golden records with others. */
    @SqlQuery
    List<Across> links(@BindValues("customers") List<Long> customers);

    /** Two golden records, the smaller id first, and the probability of their best link. */
    record Couple(long leftCustomer, long rightCustomer, BigDecimal probability) {}

    /** A link between two golden records. */
    record Across(
            long leftId,
            long rightId,
            long leftCustomer,
            long rightCustomer,
            String linkDecision,
            BigDecimal probability,
            BigDecimal weightBits,
            int modelVersion) {
        boolean isOf(long one, long other) {
            return Math.min(leftCustomer, rightCustomer) == one && Math.max(leftCustomer, rightCustomer) == other;
        }
    }
}
