package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.resolution.StewardPairs;
import io.tributary.customer.resolution.StewardPairs.PairRow;
import io.tributary.customer.resolution.StewardPairs.PairRow.Kind;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Pairs of active acts are found by either end, in the order of the acts; those of withdrawn ones are not. */
final class StewardPairsContract implements Contract {

    @Override
    public Class<?> repository() {
        return StewardPairs.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        long left = ground.profile(customer);
        long right = ground.profile(customer);
        ground.bench().jdbi().useTransaction(handle -> {
            long first = act(ground, handle, customer, "ACTIVE");
            long second = act(ground, handle, customer, "ACTIVE");
            long withdrawn = act(ground, handle, customer, "WITHDRAWN");
            pair(handle, second, left, right, "DIFFERENT");
            pair(handle, first, left, right, "SAME");
            pair(handle, withdrawn, left, right, "SAME");
            List<PairRow> expected = List.of(
                    new PairRow(first, left, right, Kind.SAME), new PairRow(second, left, right, Kind.DIFFERENT));
            StewardPairs rows = handle.attach(StewardPairs.class);
            Expect.equal("by the left end", expected, rows.of(List.of(left)));
            Expect.equal("by the right end", expected, rows.of(List.of(right)));
        });
    }

    private static long act(Ground ground, Handle handle, long customer, String state) {
        long id = ground.id();
        handle.createUpdate(
                        "INSERT INTO CRM_STEWARD_ACT (ID, ACT_KIND, ACT_STATE, LEFT_CUSTOMER, MADE_BY, MADE_AT, REASON) VALUES (:id, 'CONFIRM', :state, :customer, 'verify', :at, 'because')")
                .bind("id", id)
                .bind("state", state)
                .bind("customer", customer)
                .bind("at", ground.samples().moment())
                .execute();
        return id;
    }

    private static void pair(Handle handle, long act, long left, long right, String kind) {
        handle.createUpdate(
                        "INSERT INTO CRM_STEWARD_PAIR (ACT_ID, LEFT_ID, RIGHT_ID, PAIR_KIND) VALUES (:act, :left, :right, :kind)")
                .bind("act", act)
                .bind("left", left)
                .bind("right", right)
                .bind("kind", kind)
                .execute();
    }
}
