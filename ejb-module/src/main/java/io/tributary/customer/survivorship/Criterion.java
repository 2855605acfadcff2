package io.tributary.customer.survivorship;

import java.util.Locale;

/** What can make one value survive rather than another. */
public enum Criterion {
    /** The one that was true last. */
    MOST_RECENT,
    /** The one of the source that is listed first; sources that are not listed come after. */
    SOURCE_PRIORITY,
    /** The one of a source whose word counts as verified; of contact points the one that was verified. */
    VERIFIED_FIRST,
    /** The one with most members filled. */
    MOST_COMPLETE,
    /** The one with the longest text. */
    LONGEST;

    /** As it is written in configuration. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it looks at the value and not only at where the value came from. */
    boolean ofContent() {
        return this == MOST_COMPLETE || this == LONGEST;
    }
}
