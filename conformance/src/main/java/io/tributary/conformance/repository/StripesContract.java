package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.persistence.Claims.Stripes;
import java.util.List;

/** All stripes of claims are there, and are locked in ascending order. */
final class StripesContract implements Contract {

    @Override
    public Class<?> repository() {
        return Stripes.class;
    }

    @Override
    public void keep(Ground ground) {

        ground.tell(Stripes.class, rows -> {
            Expect.equal(
                    "locked stripes, ascending",
                    List.of(0, 7, 65_535),
                    rows.lock(List.of(65_535, 7, 0)).stream().distinct().toList());
            ground.isLocked("CRM_IDENTITY_STRIPE", "STRIPE_NO", 7);
        });
        Expect.equal("stripes", 65_536L, ground.count("CRM_IDENTITY_STRIPE"));
    }
}
