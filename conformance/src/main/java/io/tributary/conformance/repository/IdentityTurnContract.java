package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.resolution.IdentityTurn;

/** One row names who had the turn last, and is held by who has it. */
final class IdentityTurnContract implements Contract {

    @Override
    public Class<?> repository() {
        return IdentityTurn.Row.class;
    }

    @Override
    public void keep(Ground ground) {
        long batch = ground.id();
        ground.tell(IdentityTurn.Row.class, row -> {
            row.lock();
            ground.isLocked("CRM_IDENTITY_TURN", "TURN_NO", 1);
            Expect.equal("rows", 1, row.leave(batch));
            Expect.equal("who locks", batch, row.lock());
        });
        Expect.equal("last", batch, ground.ask(IdentityTurn.Row.class, IdentityTurn.Row::lastBatch));
        Expect.equal("rows", 1L, ground.count("CRM_IDENTITY_TURN"));
    }
}
