package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.stewardship.ProfilePair;
import io.tributary.customer.stewardship.StewardAct;
import io.tributary.customer.stewardship.StewardActs;
import io.tributary.customer.stewardship.StewardActs.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acts are found by whom they are about as long as they hold, are listed newest first, locked, and withdrawn once. */
final class StewardActsContract implements Contract {
    private static final String ANY = "%";

    @Override
    public Class<?> repository() {
        return StewardActs.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        long other = ground.customer().id();
        long left = ground.profile(customer);
        long right = ground.profile(other);
        StewardAct about = act(ground, other, null);
        StewardAct named = act(ground, other, customer);
        Said said = new Said(about.id(), left, right, ProfilePair.Kind.DIFFERENT);
        ground.tell(StewardActs.class, rows -> {
            rows.insert(about);
            rows.insert(named);
            rows.insertPairs(List.of(said));
        });
        ground.holds("CRM_STEWARD_ACT", about);
        ground.holds("CRM_STEWARD_ACT", named);
        Expect.equal("by the left profile", List.of(about), about(ground, left));
        Expect.equal("by the right profile", List.of(about), about(ground, right));
        Expect.equal(
                "what it says",
                List.of(said),
                ground.ask(StewardActs.class, rows -> rows.pairs(List.of(about.id(), named.id()))));
        Expect.equal("of a customer, newest first", List.of(named, about), of(ground, customer, ANY));
        Expect.equal("of the other one", List.of(named, about), of(ground, other, "ACTIVE"));
        Expect.equal("newest", List.of(named), ground.ask(StewardActs.class, rows -> rows.list(ANY, 1)));
        withdraw(ground, about, customer, left);
    }

    private static void withdraw(Ground ground, StewardAct act, long customer, long profile) {
        Instant now = ground.samples().moment();
        ground.tell(StewardActs.class, rows -> {
            Expect.equal("locked", Optional.of(act), rows.lock(act.id()));
            ground.isLocked("CRM_STEWARD_ACT", "ID", act.id());
            rows.withdraw(List.of(act.id()), now, "Ольга", "a mistake 雨🌊");
            rows.withdraw(List.of(act.id()), now, "nobody", "again");
        });
        StewardAct withdrawn =
                ground.ask(StewardActs.class, rows -> rows.lock(act.id())).orElseThrow();
        Expect.equal("withdrawn", StewardAct.State.WITHDRAWN, withdrawn.actState());
        Expect.equal("by whom", "Ольга", withdrawn.withdrawnBy());
        Expect.equal("when", now, withdrawn.withdrawnAt());
        Expect.equal("why", "a mistake 雨🌊", withdrawn.withdrawnReason());
        Expect.equal("holds no longer", List.of(), about(ground, profile));
        Expect.equal("is remembered", List.of(withdrawn), of(ground, customer, "WITHDRAWN"));
    }

    private static List<StewardAct> about(Ground ground, long profile) {
        return ground.ask(StewardActs.class, rows -> rows.about(List.of(profile, -1L)));
    }

    private static List<StewardAct> of(Ground ground, long customer, String state) {
        return ground.ask(StewardActs.class, rows -> rows.ofCustomer(customer, state, 10));
    }

    private static StewardAct act(Ground ground, long customer, @Nullable Long other) {
        return ground.sample(
                StewardAct.class,
                "actKind",
                StewardAct.Kind.NEVER_MERGE,
                "actState",
                StewardAct.State.ACTIVE,
                "leftCustomer",
                customer,
                "rightCustomer",
                other,
                "withdrawnBy",
                null,
                "withdrawnAt",
                null,
                "withdrawnReason",
                null);
    }
}
