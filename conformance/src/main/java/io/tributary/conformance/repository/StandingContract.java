package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.RecordProfile;
import io.tributary.customer.stewardship.Standing;
import io.tributary.customer.stewardship.Standing.Kept;
import io.tributary.customer.stewardship.Standing.Member;
import io.tributary.customer.stewardship.Standing.Passage;
import java.util.List;

/** Profiles and source records are found by golden record, with how they came there; golden records are locked. */
final class StandingContract implements Contract {

    @Override
    public Class<?> repository() {
        return Standing.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        long former = ground.customer().id();
        long first = ground.profile(customer);
        long second = ground.profile(customer);
        List<Long> customers = List.of(customer, -1L);
        Expect.equal(
                "profiles",
                List.of(first, second),
                ground.ask(Standing.class, rows -> rows.members(customers)).stream()
                        .map(Member::id)
                        .toList());
        Expect.equal(
                "golden record of a profile",
                List.of(customer),
                ground.ask(Standing.class, rows -> rows.withIds(List.of(second))).stream()
                        .map(Member::customerId)
                        .toList());
        long record = ground.sourceRecord(customer).id();
        ground.tell(MatchProfiles.class, rows -> rows.setProfiles(List.of(new RecordProfile(record, second, 1))));
        List<Kept> kept = List.of(new Kept(record, customer, second));
        Expect.equal("source records", kept, ground.ask(Standing.class, rows -> rows.sourceRecordsOf(customers)));
        Expect.equal(
                "source record by id", kept, ground.ask(Standing.class, rows -> rows.sourceRecords(List.of(record))));
        Passage passage = passage(ground, second, former, customer);
        List<Passage> passages = List.of(passage);
        Expect.equal(
                "how profiles came",
                passages,
                ground.ask(Standing.class, rows -> rows.passages(List.of(first, second))));
        Expect.equal("how they left", passages, ground.ask(Standing.class, rows -> rows.departures(former)));
        ground.tell(Standing.class, rows -> {
            Expect.equal("locked", List.of(customer, former), rows.lock(List.of(former, customer)));
            ground.isLocked("CRM_CUSTOMER", "ID", former);
        });
    }

    private static Passage passage(Ground ground, long profile, long from, long to) {
        Passage passage = ground.sample(
                Passage.class,
                "profileId",
                profile,
                "fromCustomer",
                from,
                "toCustomer",
                to,
                "cause",
                "INTAKE",
                "actId",
                null);
        ground.bench().jdbi().useTransaction(handle -> handle.createUpdate(
                        """
                        INSERT INTO CRM_MERGE_HISTORY (ID, PROFILE_ID, FROM_CUSTOMER, TO_CUSTOMER, CAUSE, ACTOR, OCCURRED_AT)
                        VALUES (:id, :profileId, :fromCustomer, :toCustomer, :cause, :actor, :occurredAt)
                        """)
                .bindMethods(passage)
                .execute());
        return passage;
    }
}
