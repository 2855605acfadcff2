package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.golden.GoldenRecords.SourceRecord;
import io.tributary.customer.matching.Decision;
import io.tributary.customer.rebuild.CorrectionRows;
import io.tributary.customer.rebuild.CorrectionRows.LookRow;
import io.tributary.customer.rebuild.CorrectionRows.StateRow;
import io.tributary.customer.resolution.MatchKeys;
import io.tributary.customer.resolution.MatchLinks;
import io.tributary.customer.resolution.MatchLinks.LinkRow;
import io.tributary.customer.resolution.MatchProfiles;
import io.tributary.customer.resolution.MatchProfiles.ProfileRow;
import java.util.List;

/** A rebuild writes source records, profiles, keys and links as it has computed them, and nothing else. */
final class CorrectionRowsContract implements Contract {

    @Override
    public Class<?> repository() {
        return CorrectionRows.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        ProfileRow profile = profile(ground, customer);
        ProfileRow unused = profile(ground, customer);
        records(ground, customer, profile.id());
        Expect.equal(
                "unused",
                List.of(unused.id()),
                ground.ask(CorrectionRows.class, rows -> rows.unusedProfiles(List.of(profile.id(), unused.id()))));
        LookRow look = ground.sample(
                LookRow.class,
                "id",
                unused.id(),
                "fingerprint",
                ground.samples().sha256(),
                "isSingledOut",
                1);
        LinkRow link = ground.sample(
                LinkRow.class,
                "leftId",
                profile.id(),
                "rightId",
                unused.id(),
                "linkDecision",
                Decision.MATCH,
                "probability",
                new java.math.BigDecimal("0.9999999999"));
        MatchKeys.KeyRow key = new MatchKeys.KeyRow(-unused.id(), unused.id());
        ground.tell(MatchLinks.class, rows -> rows.insert(List.of(link)));
        ground.tell(MatchKeys.class, rows -> rows.insert(List.of(key)));
        ground.tell(CorrectionRows.class, rows -> {
            rows.updateProfiles(List.of(look));
            rows.deleteKeys(List.of(key.keyHash()), List.of(key.profileId()));
            rows.deleteLinks(List.of(link.leftId()), List.of(link.rightId()));
        });
        ground.holds("CRM_MATCH_PROFILE", look);
        Expect.equal("keys", List.of(), ground.ask(MatchKeys.class, rows -> rows.profiles(List.of(key.keyHash()))));
        Expect.equal("links", List.of(), ground.ask(MatchLinks.class, rows -> rows.of(List.of(profile.id()))));
        Expect.equal(
                "states",
                List.of(new StateRow(customer, "ACTIVE", null)),
                ground.ask(CorrectionRows.class, rows -> rows.states(List.of(customer))));
    }

    private static void records(Ground ground, long customer, long profile) {
        SourceRecord row =
                record(ground, ground.id(), customer, profile, ground.receipt().id());
        ground.tell(GoldenRecords.class, rows -> rows.insertSourceRecords(List.of(row)));
        ground.holds("CRM_SOURCE_RECORD", row);
        SourceRecord changed = record(ground, row.id(), customer, profile, row.receiptId());
        ground.tell(CorrectionRows.class, rows -> rows.update(List.of(changed)));
        SourceRecord stored = ground.ask(CorrectionRows.class, rows -> rows.ofReceipts(List.of(row.receiptId())))
                .get(0);
        Expect.equal("content", changed.recordContent(), stored.recordContent());
        Expect.equal("facts", changed.factsContent(), stored.factsContent());
        Expect.equal("as of", changed.asOf(), stored.asOf());
        Expect.equal(
                "of the customer",
                List.of(stored),
                ground.ask(CorrectionRows.class, rows -> rows.ofCustomers(List.of(customer))));
    }

    private static SourceRecord record(Ground ground, long id, long customer, long profile, long receipt) {
        return ground.sample(
                SourceRecord.class, "id", id, "customerId", customer, "profileId", profile, "receiptId", receipt);
    }

    private static ProfileRow profile(Ground ground, long customer) {
        ProfileRow row = ground.sample(
                ProfileRow.class,
                "customerId",
                customer,
                "fingerprint",
                ground.samples().sha256(),
                "isSingledOut",
                0);
        ground.tell(MatchProfiles.class, rows -> rows.insert(List.of(row)));
        return row;
    }
}
