package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.resolution.FollowingFacts;
import io.tributary.customer.resolution.FollowingFacts.Following;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whatever came with a source record goes with it, and nothing else does. */
final class FollowingFactsContract implements Contract {

    @Override
    public Class<?> repository() {
        return FollowingFacts.class;
    }

    @Override
    public void keep(Ground ground) {
        long from = TimelineContract.customerWithEverything(ground);
        long to = ground.customer().id();
        long profile = ground.profile(to);
        Set<Long> receipts = new TreeSet<>();
        WITH_RECEIPT.forEach(table -> receipts.addAll(ground.bench().jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT RECEIPT_ID FROM " + table + " WHERE CUSTOMER_ID = :id")
                .bind("id", from)
                .mapTo(Long.class)
                .list())));
        List<GoldenRecords.SourceRecord> records = receipts.stream()
                .map(receipt -> ground.sample(
                        GoldenRecords.SourceRecord.class, "customerId", to, "receiptId", receipt, "profileId", profile))
                .toList();
        ground.tell(GoldenRecords.class, rows -> rows.insertSourceRecords(records));
        long stranger = TimelineContract.customerWithEverything(ground);
        ground.tell(
                FollowingFacts.class,
                rows -> rows.move(List.of(
                        new Following(profile, from, to, ground.samples().moment(), "verify"),
                        new Following(profile, stranger, to, ground.samples().moment(), "verify"))));
        TABLES.forEach(table -> {
            Expect.equal(table + " that stayed behind", 0L, count(ground, table, from));
            Expect.that(count(ground, table, to) > 0, "%s did not follow".formatted(table));
            Expect.that(count(ground, table, stranger) > 0, "%s of somebody else went too".formatted(table));
        });
    }

    private static final List<String> WITH_RECEIPT = List.of(
            "CRM_INTERACTION",
            "CRM_MESSAGE",
            "CRM_COMPLAINT",
            "CRM_SATISFACTION",
            "CRM_ORDER",
            "CRM_RETURN",
            "CRM_INVOICE",
            "CRM_PAYMENT",
            "CRM_LEAD",
            "CRM_OPPORTUNITY",
            "CRM_OFFER",
            "CRM_RESPONSE",
            "CRM_TASK",
            "CRM_CONSENT_ACT");
    private static final List<String> TABLES =
            Stream.concat(WITH_RECEIPT.stream(), Stream.of("CRM_INQUIRY")).toList();

    private static long count(Ground ground, String table, long customer) {
        return ground.bench().jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM " + table + " WHERE CUSTOMER_ID = :id")
                .bind("id", customer)
                .mapTo(Long.class)
                .one());
    }
}
