package io.tributary.customer.resolution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tributary.customer.matching.comparison.Portrait;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;

/**
 * What profiles look like, of those that were met last: reading features costs more than comparing them, and the same candidates come again and again.
 * The key is the hash of the features, so that nothing in it can ever be out of date.
 */
final class Portraits {
    /** Some 2 KiB each. */
    private static final int MOST = 10_000;

    private final Cache<String, Portrait> byFingerprint =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    Portrait of(ProfileRow profile) {
        return byFingerprint.get(profile.fingerprint(), fingerprint -> Portrait.of(Features.parse(profile.features())));
    }

    /** Keeps one that others will meet. */
    void keep(Arrival founder) {
        byFingerprint.put(founder.fingerprint(), founder.portrait());
    }
}
