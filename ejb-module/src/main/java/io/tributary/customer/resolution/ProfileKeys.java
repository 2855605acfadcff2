package io.tributary.customer.resolution;

import io.tributary.customer.matching.BlockingKey;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.resolution.MatchKeys.KeyRow;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The blocking keys of single profiles, for those who make or change profiles beside the stream of messages. */
public final class ProfileKeys {
    private ProfileKeys() {}

    /** Notes by which keys a profile is found, as far as they are of use; those that it has already stay. */
    public static void note(Handle handle, long profileId, Features features) {
        List<BlockingKey> keys = BlockingKey.of(features);
        Candidates candidates =
                Candidates.find(handle, keys.stream().map(BlockingKey::hash).toList());
        candidates.dropCommon(handle);
        List<KeyRow> rows = candidates.take(profileId, keys);
        if (!rows.isEmpty()) {
            handle.attach(MatchKeys.class).insert(rows);
        }
    }
}
