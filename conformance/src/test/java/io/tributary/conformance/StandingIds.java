package io.tributary.conformance;

import io.tributary.customer.resolution.ProfileIds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Gives source records the profiles that they have in another database; records are the same if their keys are. */
final class StandingIds implements ProfileIds {
    private final Map<String, Long> profiles = new HashMap<>();
    private final Set<String> singledOut = new HashSet<>();
    private Jdbi here = Jdbi.create("none");

    private record Standing(String key, long profile, boolean singledOut) {}

    private StandingIds() {}

    static StandingIds of(EngineOnPostgres standing) {
        StandingIds ids = new StandingIds();
        standing.jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT R.INTAKE_KEY, P.ID, P.IS_SINGLED_OUT FROM CRM_SOURCE_RECORD S JOIN CRM_RECEIPT R ON R.ID = S.RECEIPT_ID JOIN CRM_MATCH_PROFILE P ON P.ID = S.PROFILE_ID")
                .map((rs, context) ->
                        new Standing(rs.getString("INTAKE_KEY"), rs.getLong("ID"), rs.getInt("IS_SINGLED_OUT") == 1))
                .forEach(row -> {
                    ids.profiles.put(row.key(), row.profile());
                    if (row.singledOut()) {
                        ids.singledOut.add(row.key());
                    }
                }));
        return ids;
    }

    void of(Jdbi jdbi) {
        here = jdbi;
    }

    @Override
    public long next(long receiptId, long floor) {
        return Objects.requireNonNull(profiles.get(key(receiptId)));
    }

    @Override
    public boolean singledOut(long receiptId) {
        return singledOut.contains(key(receiptId));
    }

    private String key(long receiptId) {
        return here.withHandle(handle -> handle.createQuery("SELECT INTAKE_KEY FROM CRM_RECEIPT WHERE ID = :id")
                .bind("id", receiptId)
                .mapTo(String.class)
                .one());
    }
}
