package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.resolution.MatchKeys;
import io.tributary.customer.resolution.MatchKeys.KeyRow;
import java.util.List;

/** Profiles are found by their keys, negative hashes included, and keys are forgotten. */
final class MatchKeysContract implements Contract {

    @Override
    public Class<?> repository() {
        return MatchKeys.class;
    }

    @Override
    public void keep(Ground ground) {
        long profile = ground.id();
        KeyRow small = new KeyRow(Long.MIN_VALUE + profile, profile);
        KeyRow large = new KeyRow(Long.MAX_VALUE - profile, profile);
        ground.tell(MatchKeys.class, rows -> {
            rows.insert(List.of(large, small));
            Expect.equal("by key", List.of(small, large), rows.profiles(List.of(large.keyHash(), small.keyHash())));
            rows.delete(List.of(small.keyHash()));
            Expect.equal(
                    "without the forgotten one",
                    List.of(large),
                    rows.profiles(List.of(large.keyHash(), small.keyHash())));
        });
    }
}
