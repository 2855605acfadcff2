package io.tributary.conformance.repository;

import io.tributary.customer.resolution.MergeHistory;
import io.tributary.customer.resolution.Regrouping;
import java.util.List;

/** What went over is noted. */
final class MergeHistoryContract implements Contract {

    @Override
    public Class<?> repository() {
        return MergeHistory.class;
    }

    @Override
    public void keep(Ground ground) {
        long from = ground.customer().id();
        long to = ground.customer().id();
        MergeHistory.Entry entry = ground.sample(
                MergeHistory.Entry.class,
                "profileId",
                ground.profile(to),
                "fromCustomer",
                from,
                "toCustomer",
                to,
                "cause",
                Regrouping.Cause.Kind.REBUILD);
        ground.tell(MergeHistory.class, rows -> rows.insert(List.of(entry)));
        ground.holds("CRM_MERGE_HISTORY", entry);
    }
}
