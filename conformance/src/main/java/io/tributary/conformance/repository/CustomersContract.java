package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.directory.Address;
import io.tributary.customer.directory.ContactPoint;
import io.tributary.customer.directory.Customers;
import io.tributary.customer.directory.GoldenRecord;
import io.tributary.customer.directory.Identifier;
import io.tributary.customer.directory.SourceRecord;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.persistence.BindLists;
import java.util.List;
import java.util.Optional;

/** Customers are found by id, contact point and name, with what hangs on them. */
final class CustomersContract implements Contract {

    @Override
    public Class<?> repository() {
        return Customers.class;
    }

    @Override
    public void keep(Ground ground) {

        io.tributary.customer.golden.GoldenRecord row = ground.sample(
                io.tributary.customer.golden.GoldenRecord.class,
                "customerKind",
                "PERSON",
                "displayName",
                "Иван Mxller-50%_李🌊",
                "familyName",
                "Öller-50%_李🌊");
        ground.tell(GoldenRecords.class, rows -> rows.insert(List.of(row)));
        GoldenRecord found =
                ground.ask(Customers.class, rows -> rows.find(row.id())).orElseThrow();
        Expect.equal("name", row.displayName(), found.displayName());
        Expect.equal("birth date", row.birthDate(), found.birthDate());
        Expect.equal("provenance", row.survivors(), found.provenance());
        Expect.equal("created", row.createdAt(), found.createdAt());
        Expect.equal("none", Optional.empty(), ground.ask(Customers.class, rows -> rows.find(-1)));
        Expect.equal("by display name, in other case", List.of(found), byName(ground, "%MXLLER-50!%!_李🌊"));
        Expect.equal("by family name", List.of(found), byName(ground, "Öller-50!%!_李🌊"));
        Expect.equal("escaped signs are no wildcards", List.of(), byName(ground, "%-5!_!_李%"));
        Expect.equal(
                "at most",
                1,
                ground.ask(Customers.class, rows -> rows.byName("%", 1)).size());
        belongings(ground, found);
    }

    private static List<GoldenRecord> byName(Ground ground, String pattern) {
        return ground.ask(Customers.class, rows -> rows.byName(pattern, 10));
    }

    private static void belongings(Ground ground, GoldenRecord customer) {
        GoldenRecords.SourceRecord older = ground.sourceRecord(customer.id());
        GoldenRecords.SourceRecord newer = ground.sourceRecord(customer.id());
        GoldenRecords.ContactPoint email = ground.sample(
                GoldenRecords.ContactPoint.class,
                "customerId",
                customer.id(),
                "pointKind",
                "EMAIL",
                "sourceRecordId",
                older.id());
        GoldenRecords.ContactPoint phone = ground.sample(
                GoldenRecords.ContactPoint.class,
                "customerId",
                customer.id(),
                "pointKind",
                "PHONE",
                "sourceRecordId",
                newer.id());
        GoldenRecords.Identifier id = ground.sample(
                GoldenRecords.Identifier.class, "customerId", customer.id(), "sourceRecordId", older.id());
        GoldenRecords.Address address =
                ground.sample(GoldenRecords.Address.class, "customerId", customer.id(), "sourceRecordId", older.id());
        ground.tell(GoldenRecords.class, rows -> {
            rows.insertContactPoints(List.of(phone, email));
            rows.insertIdentifiers(List.of(id));
            rows.insertAddresses(List.of(address));
        });
        Expect.equal(
                "by contact point",
                List.of(customer),
                ground.ask(Customers.class, rows -> rows.byContactPoint("EMAIL", "none", email.pointValue(), 10)));
        Expect.equal(
                "by contact point of another kind",
                List.of(),
                ground.ask(Customers.class, rows -> rows.byContactPoint("PHONE", email.pointValue(), "none", 10)));
        Expect.equal(
                "contact points",
                List.of(email.pointValue(), phone.pointValue()),
                ground
                        .ask(Customers.class, rows -> rows.contactPoints(BindLists.padded(List.of(customer.id()))))
                        .stream()
                        .map(ContactPoint::value)
                        .toList());
        Expect.equal(
                "identifiers",
                List.of(id.idValue()),
                ground.ask(Customers.class, rows -> rows.identifiers(customer.id())).stream()
                        .map(Identifier::value)
                        .toList());
        Address kept = ground.ask(Customers.class, rows -> rows.addresses(customer.id()))
                .get(0);
        Expect.equal("address", address.addressLines(), kept.lines());
        Expect.equal("country", address.countryCode(), kept.country());
        Expect.equal(
                "source records, the newest knowledge first",
                List.of(newer.recordContent(), older.recordContent()),
                ground.ask(Customers.class, rows -> rows.sources(customer.id())).stream()
                        .map(SourceRecord::content)
                        .toList());
    }
}
