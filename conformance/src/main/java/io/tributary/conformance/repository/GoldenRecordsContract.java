package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.persistence.BindLists;
import java.util.Comparator;
import java.util.List;

/** Golden records are written, locked in ascending order and changed; their sets keep what sources told. */
final class GoldenRecordsContract implements Contract {

    @Override
    public Class<?> repository() {
        return GoldenRecords.class;
    }

    @Override
    public void keep(Ground ground) {

        GoldenRecord one = ground.customer();
        GoldenRecord other =
                ground.sample(GoldenRecord.class, "customerKind", "ORGANISATION", "givenName", null, "birthDate", null);
        ground.tell(GoldenRecords.class, rows -> rows.insert(List.of(other)));
        ground.holds("CRM_CUSTOMER", one);
        ground.holds("CRM_CUSTOMER", other);
        GoldenRecord changed = ground.sample(
                GoldenRecord.class,
                "id",
                one.id(),
                "customerKind",
                "ORGANISATION",
                "birthDate",
                null,
                "versionNo",
                one.versionNo() + 1,
                "createdAt",
                one.createdAt());
        ground.tell(GoldenRecords.class, rows -> {
            Expect.equal(
                    "locked records, ascending",
                    List.of(one, other),
                    rows.lock(BindLists.padded(List.of(other.id(), one.id()))));
            ground.isLocked("CRM_CUSTOMER", "ID", one.id());
            rows.update(List.of(changed));
        });
        ground.holds("CRM_CUSTOMER", changed);
        ground.holds("CRM_CUSTOMER", other);
        sets(ground, one.id());
    }

    private static void sets(Ground ground, long customer) {
        GoldenRecords.SourceRecord source = ground.sourceRecord(customer);
        GoldenRecords.ContactPoint email = ground.sample(
                GoldenRecords.ContactPoint.class,
                "customerId",
                customer,
                "pointKind",
                "EMAIL",
                "sourceRecordId",
                source.id());
        GoldenRecords.Identifier id =
                ground.sample(GoldenRecords.Identifier.class, "customerId", customer, "sourceRecordId", source.id());
        GoldenRecords.Address address =
                ground.sample(GoldenRecords.Address.class, "customerId", customer, "sourceRecordId", source.id());
        GoldenRecords.Address bare = ground.sample(
                GoldenRecords.Address.class,
                "customerId",
                customer,
                "sourceRecordId",
                source.id(),
                "region",
                null,
                "countryCode",
                null);
        ground.tell(GoldenRecords.class, rows -> {
            rows.insertContactPoints(List.of(email));
            rows.insertIdentifiers(List.of(id));
            rows.insertAddresses(List.of(address, bare));
        });
        ground.holds("CRM_SOURCE_RECORD", source);
        ground.holds("CRM_CONTACT_POINT", email);
        ground.holds("CRM_IDENTIFIER", id);
        ground.holds("CRM_POSTAL_ADDRESS", address);
        ground.holds("CRM_POSTAL_ADDRESS", bare);
        Expect.equal(
                "what the customer has",
                List.of(
                        new GoldenRecords.Owned(customer, "ADDRESS", address.addressSha256()),
                        new GoldenRecords.Owned(customer, "ADDRESS", bare.addressSha256()),
                        new GoldenRecords.Owned(customer, "EMAIL", email.pointValue()),
                        new GoldenRecords.Owned(customer, "ID:" + id.systemName(), id.idValue())),
                ground.ask(GoldenRecords.class, rows -> rows.owned(BindLists.padded(List.of(customer)))).stream()
                        .sorted(Comparator.comparing(GoldenRecords.Owned::part)
                                .thenComparing(GoldenRecords.Owned::memberValue))
                        .toList());
    }
}
