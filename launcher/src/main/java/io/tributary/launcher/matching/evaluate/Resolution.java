package io.tributary.launcher.matching.evaluate;

import io.tributary.launcher.matching.labelled.LabelledRecord;
import java.util.List;

/** What resolves records. */
interface Resolution {
    /** Resolves records, after all that came before. */
    void resolve(List<LabelledRecord> batch);

    /** What has become of all of them so far. */
    Resolved resolved();

    /**
     * What has become of records.
     *
     * @param groups for each record, in the order in which they came, its golden record
     * @param possible golden records between which a possible match stands
     * @param matches pairs of profiles that match
     * @param possibleMatches pairs of profiles that possibly match
     * @param compared pairs of profiles that were compared
     * @param modelVersion version of the model that weighed
     */
    record Resolved(
            List<Long> groups,
            List<Joint> possible,
            long matches,
            long possibleMatches,
            long compared,
            int modelVersion) {}

    /** Two golden records. */
    record Joint(long left, long right) {}
}
