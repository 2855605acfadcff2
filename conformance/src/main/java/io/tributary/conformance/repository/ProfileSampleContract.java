package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.stewardship.ProfileSample;
import java.util.List;

/** Profiles are counted, and chosen in the order of their fingerprints. */
final class ProfileSampleContract implements Contract {
    private static final String FIRST = "0".repeat(64);

    @Override
    public Class<?> repository() {
        return ProfileSample.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        long before = ground.ask(ProfileSample.class, ProfileSample::count);
        ProfileRow first =
                ground.sample(ProfileRow.class, "customerId", customer, "isSingledOut", 0, "fingerprint", FIRST);
        ProfileRow second =
                ground.sample(ProfileRow.class, "customerId", customer, "isSingledOut", 1, "fingerprint", FIRST);
        ProfileRow last = ground.sample(
                ProfileRow.class, "customerId", customer, "isSingledOut", 0, "fingerprint", "f".repeat(64));
        ground.tell(MatchProfiles.class, rows -> rows.insert(List.of(last, first, second)));
        Expect.equal("counted", before + 3, ground.ask(ProfileSample.class, ProfileSample::count));
        Expect.equal(
                "the first ones",
                List.of(first.features(), second.features()),
                ground.ask(ProfileSample.class, rows -> rows.features(FIRST, 10)));
        Expect.equal(
                "at most",
                1,
                ground.ask(ProfileSample.class, rows -> rows.features("f".repeat(64), 1))
                        .size());
    }
}
