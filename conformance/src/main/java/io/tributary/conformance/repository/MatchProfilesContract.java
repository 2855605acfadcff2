package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.Look;
import io.tributary.customer.resolution.MatchProfiles.Move;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import io.tributary.customer.resolution.MatchProfiles.RecordProfile;
import java.util.List;

/** Profiles are found by their features, by id and by golden record; they and their source records go from one to another. */
final class MatchProfilesContract implements Contract {

    @Override
    public Class<?> repository() {
        return MatchProfiles.class;
    }

    @Override
    public void keep(Ground ground) {
        long one = ground.customer().id();
        long other = ground.customer().id();
        ProfileRow open = ground.sample(
                ProfileRow.class,
                "customerId",
                one,
                "isSingledOut",
                0,
                "fingerprint",
                ground.samples().sha256());
        ProfileRow single = ground.sample(
                ProfileRow.class, "customerId", one, "isSingledOut", 1, "fingerprint", open.fingerprint());
        ground.tell(MatchProfiles.class, rows -> rows.insert(List.of(open, single)));
        ground.holds("CRM_MATCH_PROFILE", open);
        ground.holds("CRM_MATCH_PROFILE", single);
        Expect.equal(
                "those that may be joined",
                List.of(new Look(open.id(), one, open.fingerprint())),
                ground.ask(MatchProfiles.class, rows -> rows.withFingerprints(List.of(open.fingerprint()))));
        Expect.equal(
                "by id", List.of(single), ground.ask(MatchProfiles.class, rows -> rows.withIds(List.of(single.id()))));
        Expect.equal(
                "of a golden record",
                2,
                ground.ask(MatchProfiles.class, rows -> rows.ofCustomers(List.of(one)))
                        .size());
        GoldenRecords.SourceRecord record = ground.sourceRecord(one);
        ground.tell(MatchProfiles.class, rows -> {
            rows.setProfiles(List.of(new RecordProfile(record.id(), open.id(), 1)));
            Expect.equal(
                    "profile of a source record",
                    List.of(new RecordProfile(record.id(), open.id(), 1)),
                    rows.ofSourceRecords(List.of(record.id())));
            rows.move(List.of(new Move(open.id(), one, other), new Move(single.id(), other, one)));
            rows.moveSourceRecords(List.of(new Move(open.id(), one, other)));
            Expect.equal(
                    "went over",
                    List.of(new Look(open.id(), other, open.fingerprint())),
                    rows.looks(List.of(open.id())));
        });
        Expect.equal(
                "their source records went too",
                true,
                ground.bench().jdbi().withHandle(handle -> handle.createQuery(
                                        "SELECT CUSTOMER_ID FROM CRM_SOURCE_RECORD WHERE ID = :id")
                                .bind("id", record.id())
                                .mapTo(Long.class)
                                .one())
                        == other);
    }
}
