package io.tributary.launcher.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A golden record that is computed otherwise than it stands.
 *
 * @param other the golden record that it is part of from now on, or was part of before; {@code null} if there is none
 * @param changes what of it differs; only where it stands and is computed
 */
record Difference(long id, Kind kind, @Nullable Long other, List<Change> changes) {
    /** What becomes of it. */
    enum Kind {
        /** It stays, with other content. */
        CHANGED,
        /** It becomes part of another one. */
        MERGED,
        /** It comes out of another one. */
        SPLIT,
        /** It is there for the first time. */
        NEW,
        /** Nothing of it is left. */
        GONE
    }

    /**
     * One thing that differs.
     *
     * @param what a member, or one element of a list
     * @param before as it stands; {@code null} if it is not there
     * @param after as it is computed; {@code null} if it is not there any more
     * @param from the source record that decides the computed value
     */
    record Change(String what, @Nullable String before, @Nullable String after, @Nullable String from) {}
}
