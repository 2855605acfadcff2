package io.tributary.launcher.rebuild;

import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.golden.GoldenRecords.SourceRecord;
import io.tributary.customer.rebuild.CorrectionRows;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.persistence.BindLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** What source records say, and which profile each of them has, as it was computed. */
final class RecordCorrection {
    private final Handle computed;
    private final CorrectedIds ids;
    private final ProfileCorrection profiles;
    private final Instant now;

    RecordCorrection(Handle computed, CorrectedIds ids, ProfileCorrection profiles, Instant now) {
        this.computed = computed;
        this.ids = ids;
        this.profiles = profiles;
        this.now = now;
    }

    /** The source records of these golden records, whose profiles stand. */
    void takeOver(Handle handle, List<Long> portion, Map<Long, ProfileRow> standingProfiles) {
        CorrectionRows rows = handle.attach(CorrectionRows.class);
        List<SourceRecord> should = BindLists.inPortions(portion, computed.attach(CorrectionRows.class)::ofCustomers);
        Map<Long, SourceRecord> are = new HashMap<>();
        BindLists.inPortions(should.stream().map(SourceRecord::receiptId).toList(), rows::ofReceipts)
                .forEach(record -> are.put(record.receiptId(), record));
        List<SourceRecord> missing = new ArrayList<>();
        List<SourceRecord> changed = new ArrayList<>();
        Map<Long, Long> successors = new LinkedHashMap<>();
        for (SourceRecord each : should) {
            SourceRecord before = are.get(each.receiptId());
            long profile = ids.of(Objects.requireNonNull(each.profileId()));
            SourceRecord row = new SourceRecord(
                    before == null ? ids.next() : before.id(),
                    Objects.requireNonNull(standingProfiles.get(profile)).customerId(),
                    each.receiptId(),
                    each.sourceName(),
                    profile,
                    each.recordContent(),
                    each.factsContent(),
                    each.mappingVersion(),
                    each.asOf(),
                    before == null ? now : before.createdAt());
            if (before == null) {
                missing.add(row);
            } else if (!before.equals(row)) {
                changed.add(row);
                Long left = before.profileId();
                if (left != null && left != profile) {
                    successors.put(left, profile);
                }
            }
        }
        if (!missing.isEmpty()) {
            handle.attach(GoldenRecords.class).insertSourceRecords(missing);
        }
        if (!changed.isEmpty()) {
            rows.update(changed);
            profiles.retire(handle, successors);
        }
    }
}
