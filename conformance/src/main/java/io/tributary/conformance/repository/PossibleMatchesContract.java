package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.matching.Decision;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.stewardship.PossibleMatches;
import io.tributary.customer.stewardship.PossibleMatches.Across;
import io.tributary.customer.stewardship.PossibleMatches.Couple;
import io.tributary.customer.stewardship.ProfilePair;
import io.tributary.customer.stewardship.StewardAct;
import io.tributary.customer.stewardship.StewardActs;
import java.math.BigDecimal;
import java.util.List;

/** Couples that are linked and stand apart are listed by their best link, page by page, until somebody says that they are different. */
final class PossibleMatchesContract implements Contract {
    private static final BigDecimal ABOVE_ALL = BigDecimal.valueOf(2);

    @Override
    public Class<?> repository() {
        return PossibleMatches.class;
    }

    @Override
    public void keep(Ground ground) {
        long one = ground.customer().id();
        long other = ground.customer().id();
        long third = ground.customer().id();
        long ofOther = ground.profile(other); // the customer with the greater id has the profile with the smaller one
        long ofOne = ground.profile(one);
        long ofThird = ground.profile(third);
        link(ground, ofOther, ofOne, "0.6000000000");
        link(ground, ofOne, ofThird, "0.9999999998");
        link(ground, ofOne, ground.profile(other), "0.9999999999");
        link(ground, ofOne, ground.profile(one), "1.0000000000");
        Couple likeliest = new Couple(one, other, new BigDecimal("0.9999999999"));
        Couple next = new Couple(one, third, new BigDecimal("0.9999999998"));
        Expect.equal("the likeliest first", List.of(likeliest, next), after(ground, new Couple(0, 0, ABOVE_ALL), one));
        Expect.equal("the next page", List.of(next), after(ground, likeliest, one));
        Expect.equal("after the last", List.of(), after(ground, next, one));
        List<Across> links = ground.ask(PossibleMatches.class, rows -> rows.links(List.of(other)));
        Expect.equal("links", 2, links.size());
        Expect.equal(
                "the best link", new BigDecimal("0.9999999999"), links.get(0).probability());
        Expect.equal("its other end", one, links.get(0).leftCustomer());
        Expect.equal(
                "links of the one",
                3,
                ground.ask(PossibleMatches.class, rows -> rows.links(List.of(one)))
                        .size());
        keepApart(ground, one, ofOther, ofOne);
        Expect.equal("those not decided", List.of(next), after(ground, new Couple(0, 0, ABOVE_ALL), one));
    }

    private static List<Couple> after(Ground ground, Couple from, long customer) {
        return ground
                .ask(
                        PossibleMatches.class,
                        rows -> rows.after(from.probability(), from.leftCustomer(), from.rightCustomer(), 1000))
                .stream()
                .filter(couple -> couple.leftCustomer() == customer)
                .toList();
    }

    private static void link(Ground ground, long one, long other, String probability) {
        LinkRow row = ground.sample(
                LinkRow.class,
                "leftId",
                Math.min(one, other),
                "rightId",
                Math.max(one, other),
                "linkDecision",
                Decision.MATCH,
                "probability",
                new BigDecimal(probability));
        ground.tell(MatchLinks.class, rows -> rows.insert(List.of(row)));
    }

    private static void keepApart(Ground ground, long customer, long left, long right) {
        StewardAct act = ground.sample(
                StewardAct.class,
                "actKind",
                StewardAct.Kind.NEVER_MERGE,
                "actState",
                StewardAct.State.ACTIVE,
                "leftCustomer",
                customer);
        ground.tell(StewardActs.class, rows -> {
            rows.insert(act);
            rows.insertPairs(List.of(new StewardActs.Said(act.id(), left, right, ProfilePair.Kind.DIFFERENT)));
        });
    }
}
