package io.tributary.launcher.rebuild;

import io.tributary.customer.rebuild.JournalRow;
import io.tributary.customer.resolution.ProfileIds;
import io.tributary.persistence.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives profiles the ids that they have in the hub's database, so that golden records have theirs. A source record that looks otherwise than
 * those with which it shared a profile gets a new one.
 */
final class StandingIds implements ProfileIds {
    private final Ids ids;
    private final Set<Long> decided;
    private final Set<Long> used = new HashSet<>();
    private Map<Long, JournalRow> batch = Map.of();

    /**
     * Nothing is resolved yet.
     *
     * @param decided profiles that stewards decided on: their source records keep them, whatever they look like now
     */
    StandingIds(Ids ids, Set<Long> decided) {
        this.ids = ids;
        this.decided = decided;
    }

    /** The messages that are resolved next. */
    void begin(Collection<JournalRow> rows) {
        Map<Long, JournalRow> byReceipt = new HashMap<>();
        rows.forEach(row -> byReceipt.put(row.receiptId(), row));
        batch = byReceipt;
    }

    /** Whether a profile of this id is there already. */
    boolean isUsed(@Nullable Long profileId) {
        return profileId != null && used.contains(profileId);
    }

    @Override
    public long next(long receiptId, long floor) {
        Long standing = row(receiptId).profileId();
        if (standing != null && used.add(standing)) {
            return standing;
        }
        return ids.nextAbove(Math.max(floor, ScratchDatabase.NEW_IDS));
    }

    @Override
    public boolean singledOut(long receiptId) {
        Integer flag = row(receiptId).isSingledOut();
        return flag != null && flag == 1;
    }

    @Override
    public @Nullable Long given(long receiptId) {
        JournalRow row = row(receiptId);
        Long profile = row.profileId();
        boolean isKept = row.sourceName().startsWith(JournalTranslation.OTHER_WRITER)
                || (profile != null && decided.contains(profile));
        return isKept ? profile : null;
    }

    private JournalRow row(long receiptId) {
        return Objects.requireNonNull(batch.get(receiptId));
    }
}
