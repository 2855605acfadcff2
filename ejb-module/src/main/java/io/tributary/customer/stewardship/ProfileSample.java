package io.tributary.customer.stewardship;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Profiles chosen at random: by their fingerprints, which are spread evenly and say nothing. */
public interface ProfileSample {
    /** How many profiles there are. */
    @SqlQuery
    long count();

    /** Features of profiles whose fingerprints are at most this, in their order. */
    @SqlQuery
    List<String> features(String fingerprint, int limit);
}
