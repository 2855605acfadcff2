package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.matching.Decision;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import java.math.BigDecimal;
import java.util.List;

/** Links are found by either end; probabilities keep ten digits. */
final class MatchLinksContract implements Contract {

    @Override
    public Class<?> repository() {
        return MatchLinks.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        long left = ground.profile(customer);
        long right = ground.profile(customer);
        LinkRow link = ground.sample(
                LinkRow.class,
                "leftId",
                left,
                "rightId",
                right,
                "linkDecision",
                Decision.POSSIBLE_MATCH,
                "probability",
                new BigDecimal("0.9999999999"),
                "weightBits",
                new BigDecimal("-33.2193"),
                "modelVersion",
                7);
        ground.tell(MatchLinks.class, rows -> {
            rows.insert(List.of(link));
            Expect.equal("by the left end", List.of(link), rows.of(List.of(left)));
            Expect.equal("by the right end", List.of(link), rows.of(List.of(right)));
            Expect.equal("once, by both ends", List.of(link), rows.of(List.of(left, right)));
        });
    }
}
