package io.tributary.launcher.rebuild;

import io.tributary.persistence.Ids;
import java.util.HashMap;
import java.util.Map;

/** The ids that profiles have, or get, in the hub's database. */
final class CorrectedIds {
    private final Ids ids;
    /** Of profiles that are new, by the ids that they were computed with. */
    private final Map<Long, Long> newProfiles = new HashMap<>();

    CorrectedIds(Ids ids) {
        this.ids = ids;
    }

    /** That of a profile or its golden record, by the one that it was computed with. */
    long of(long computedId) {
        return computedId < ScratchDatabase.NEW_IDS
                ? computedId
                : newProfiles.computeIfAbsent(computedId, any -> ids.next());
    }

    /** One for a row that is new. */
    long next() {
        return ids.next();
    }
}
