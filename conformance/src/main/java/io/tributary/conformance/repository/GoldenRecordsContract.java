package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.AddressRow;
import io.tributary.customer.golden.ContactPointRow;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
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
            Expect.equal("locked records, ascending", List.of(one, other), rows.lock(List.of(other.id(), one.id())));
            ground.isLocked("CRM_CUSTOMER", "ID", one.id());
            rows.update(List.of(changed));
        });
        ground.holds("CRM_CUSTOMER", changed);
        ground.holds("CRM_CUSTOMER", other);
        GoldenRecord explained = ground.sample(GoldenRecord.class, "id", one.id(), "versionNo", changed.versionNo());
        ground.tell(GoldenRecords.class, rows -> rows.updateProvenance(List.of(explained)));
        GoldenRecord stored = ground.ask(GoldenRecords.class, rows -> rows.lock(List.of(one.id())))
                .get(0);
        Expect.equal("survivors", explained.survivors(), stored.survivors());
        Expect.equal("author", changed.updatedBy(), stored.updatedBy());
        sets(ground, one.id());
    }

    private static void sets(Ground ground, long customer) {
        GoldenRecords.SourceRecord source = ground.sourceRecord(customer);
        ContactPointRow email = ground.sample(
                ContactPointRow.class, "customerId", customer, "pointKind", "EMAIL", "sourceRecordId", source.id());
        GoldenRecords.Identifier id =
                ground.sample(GoldenRecords.Identifier.class, "customerId", customer, "sourceRecordId", source.id());
        AddressRow address = ground.sample(AddressRow.class, "customerId", customer, "sourceRecordId", source.id());
        AddressRow bare = ground.sample(
                AddressRow.class,
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
        changes(ground, email, address);
        GoldenRecords.OtherName name =
                ground.sample(GoldenRecords.OtherName.class, "customerId", customer, "sourceRecordId", source.id());
        ground.tell(GoldenRecords.class, rows -> rows.insertNames(List.of(name)));
        ground.holds("CRM_CUSTOMER_NAME", name);
        List<Long> ids = List.of(customer);
        Expect.equal(
                "addresses",
                2,
                ground.ask(GoldenRecords.class, rows -> rows.addresses(ids)).size());
        Expect.equal(
                "ids with who told them",
                List.of(id),
                ground.ask(GoldenRecords.class, rows -> rows.identifiers(ids)).stream()
                        .map(GoldenRecords.ToldIdentifier::row)
                        .toList());
        Expect.equal(
                "other names with who told them",
                List.of(name),
                ground.ask(GoldenRecords.class, rows -> rows.otherNames(ids)).stream()
                        .map(GoldenRecords.ToldName::row)
                        .toList());
        told(ground, customer, source, id, name);
        deletions(ground, ids);
        merged(ground, customer);
    }

    private static void told(
            Ground ground,
            long customer,
            GoldenRecords.SourceRecord source,
            GoldenRecords.Identifier id,
            GoldenRecords.OtherName name) {
        List<Long> ids = List.of(customer);
        GoldenRecords.Told told =
                ground.ask(GoldenRecords.class, rows -> rows.told(ids)).get(0);
        Expect.equal("content", source.recordContent(), told.recordContent());
        Expect.equal("facts", source.factsContent(), told.factsContent());
        GoldenRecords.SourceRecord earlier = ground.sourceRecord(customer);
        GoldenRecords.Identifier first = ground.sample(
                GoldenRecords.Identifier.class, "id", id.id(), "customerId", customer, "sourceRecordId", earlier.id());
        GoldenRecords.OtherName better = ground.sample(
                GoldenRecords.OtherName.class, "id", name.id(), "customerId", customer, "sourceRecordId", earlier.id());
        ground.tell(GoldenRecords.class, rows -> {
            Expect.equal("explained", 1, rows.explainIdentifiers(List.of(first))[0]);
            Expect.equal("changed", 1, rows.updateNames(List.of(better))[0]);
        });
        GoldenRecords.ToldIdentifier known =
                ground.ask(GoldenRecords.class, rows -> rows.identifiers(ids)).get(0);
        Expect.equal("source record of an id", earlier.id(), known.row().sourceRecordId());
        Expect.equal("as of", earlier.asOf(), known.asOf());
        Expect.equal("source", earlier.sourceName(), known.sourceName());
        GoldenRecords.ToldName named =
                ground.ask(GoldenRecords.class, rows -> rows.otherNames(ids)).get(0);
        Expect.equal("family name", better.familyName(), named.row().familyName());
        Expect.equal("source record of a name", earlier.id(), named.row().sourceRecordId());
    }

    private static void deletions(Ground ground, List<Long> ids) {
        ground.tell(GoldenRecords.class, rows -> {
            rows.deleteContactPoints(
                    rows.contactPoints(ids).stream().map(ContactPointRow::id).toList());
            rows.deleteAddresses(
                    rows.addresses(ids).stream().map(AddressRow::id).toList());
            rows.deleteIdentifiers(
                    rows.identifiers(ids).stream().map(each -> each.row().id()).toList());
            rows.deleteNames(
                    rows.otherNames(ids).stream().map(each -> each.row().id()).toList());
            Expect.equal("contact points", List.of(), rows.contactPoints(ids));
            Expect.equal("addresses", List.of(), rows.addresses(ids));
            Expect.equal("ids", List.of(), rows.identifiers(ids));
            Expect.equal("other names", List.of(), rows.otherNames(ids));
        });
    }

    private static void merged(Ground ground, long customer) {
        long into = ground.customer().id();
        ground.bench().jdbi().useTransaction(handle -> handle.createUpdate(
                        "UPDATE CRM_CUSTOMER SET CUSTOMER_STATE = 'MERGED', MERGED_INTO = :into WHERE ID = :id")
                .bind("into", into)
                .bind("id", customer)
                .execute());
        Expect.equal(
                "merged customers",
                List.of(new GoldenRecords.Merged(customer, into)),
                ground.ask(GoldenRecords.class, rows -> rows.merged(List.of(customer, into))));
    }

    private static void changes(Ground ground, ContactPointRow email, AddressRow address) {
        ContactPointRow preferred = ground.sample(
                ContactPointRow.class,
                "id",
                email.id(),
                "customerId",
                email.customerId(),
                "pointKind",
                "EMAIL",
                "pointValue",
                email.pointValue(),
                "platformName",
                email.platformName(),
                "isPreferred",
                1,
                "sourceRecordId",
                email.sourceRecordId(),
                "createdAt",
                email.createdAt());
        AddressRow billing = ground.sample(
                AddressRow.class,
                "id",
                address.id(),
                "customerId",
                address.customerId(),
                "addressUse",
                "BILLING",
                "sourceRecordId",
                address.sourceRecordId());
        ground.tell(GoldenRecords.class, rows -> {
            Expect.equal("changed", 1, rows.updateContactPoints(List.of(preferred))[0]);
            Expect.equal("changed by somebody else", 0, rows.updateContactPoints(List.of(preferred))[0]);
            Expect.equal("changed", 1, rows.updateAddresses(List.of(billing))[0]);
            Expect.equal("changed by somebody else", 0, rows.updateAddresses(List.of(billing))[0]);
            Expect.equal("explained in another version", 0, rows.explainContactPoints(List.of(preferred))[0]);
            Expect.equal("explained in another version", 0, rows.explainAddresses(List.of(billing))[0]);
        });
        List<Long> ids = List.of(email.customerId());
        ContactPointRow stored =
                ground.ask(GoldenRecords.class, rows -> rows.contactPoints(ids)).get(0);
        Expect.equal("preferred", 1, stored.isPreferred());
        Expect.equal("hours", preferred.contactHours(), stored.contactHours());
        Expect.equal("verified", preferred.verifiedAt(), stored.verifiedAt());
        Expect.equal("last day", preferred.validTo(), stored.validTo());
        Expect.equal("version", 2, stored.versionNo());
        Expect.equal("survivors", preferred.survivors(), stored.survivors());
        explanations(ground, stored);
        AddressRow kept =
                ground.ask(GoldenRecords.class, rows -> rows.addresses(ids)).get(0);
        Expect.equal("use", "BILLING", kept.addressUse());
        Expect.equal("lines", address.addressLines(), kept.addressLines());
        Expect.equal("survivors", billing.survivors(), kept.survivors());
        AddressRow explained = ground.sample(
                AddressRow.class, "id", kept.id(), "customerId", kept.customerId(), "versionNo", kept.versionNo());
        ground.tell(
                GoldenRecords.class,
                rows -> Expect.equal("explained", 1, rows.explainAddresses(List.of(explained))[0]));
        AddressRow read =
                ground.ask(GoldenRecords.class, rows -> rows.addresses(ids)).get(0);
        Expect.equal("survivors", explained.survivors(), read.survivors());
        Expect.equal("city", kept.city(), read.city());
    }

    private static void explanations(Ground ground, ContactPointRow stored) {
        ContactPointRow explained = ground.sample(
                ContactPointRow.class,
                "id",
                stored.id(),
                "customerId",
                stored.customerId(),
                "pointKind",
                "EMAIL",
                "sourceRecordId",
                stored.sourceRecordId(),
                "versionNo",
                stored.versionNo());
        ground.tell(
                GoldenRecords.class,
                rows -> Expect.equal("explained", 1, rows.explainContactPoints(List.of(explained))[0]));
        ContactPointRow read = ground.ask(GoldenRecords.class, rows -> rows.contactPoints(List.of(stored.customerId())))
                .get(0);
        Expect.equal("survivors", explained.survivors(), read.survivors());
        Expect.equal("as of", explained.asOf(), read.asOf());
        Expect.equal("hours", stored.contactHours(), read.contactHours());
        Expect.equal("version", stored.versionNo(), read.versionNo());
    }
}
