package io.tributary.customer.resolution;

import io.tributary.persistence.Ids;
import org.jspecify.annotations.Nullable;

/** Which ids new profiles get: new ones in intake, those that they had before when golden records are rebuilt. */
public interface ProfileIds {
    /**
     * The id of the profile that a source record founds.
     *
     * @param receiptId the source record's receipt
     * @param floor the id must be greater than this one, since ids are given in the order of time
     */
    long next(long receiptId, long floor);

    /** Whether a steward set the source record apart. */
    default boolean singledOut(long receiptId) {
        return false;
    }

    /** The profile that the source record has whatever it looks like, since somebody wrote into that golden record's row; else {@code null}. */
    default @Nullable Long given(long receiptId) {
        return null;
    }

    /** New ids. */
    static ProfileIds fresh(Ids ids) {
        return (receiptId, floor) -> ids.nextAbove(floor);
    }
}
