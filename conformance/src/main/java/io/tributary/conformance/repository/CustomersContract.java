package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.directory.Address;
import io.tributary.customer.directory.Attribute;
import io.tributary.customer.directory.ContactPoint;
import io.tributary.customer.directory.Customers;
import io.tributary.customer.directory.GoldenRecord;
import io.tributary.customer.directory.Identifier;
import io.tributary.customer.directory.Name;
import io.tributary.customer.directory.Relation;
import io.tributary.customer.directory.Segment;
import io.tributary.customer.directory.SourceRecord;
import io.tributary.customer.golden.AddressRow;
import io.tributary.customer.golden.ContactPointRow;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.profile.Attributes;
import io.tributary.customer.profile.Relations;
import io.tributary.customer.profile.Segments;
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
        Expect.equal("by id", List.of(found), ground.ask(Customers.class, rows -> rows.withIds(List.of(row.id()))));
        ids(ground, row.id());
        Expect.equal("by display name, in other case", List.of(found), byName(ground, "%MXLLER-50!%!_李🌊"));
        Expect.equal("by family name", List.of(found), byName(ground, "Öller-50!%!_李🌊"));
        Expect.equal("escaped signs are no wildcards", List.of(), byName(ground, "%-5!_!_李%"));
        Expect.equal(
                "at most",
                1,
                ground.ask(Customers.class, rows -> rows.byName("%", 1)).size());
        belongings(ground, found);
    }

    private static void ids(Ground ground, long customer) {
        long profile = ground.profile(customer);
        Expect.equal("of itself", Optional.of(customer), ground.ask(Customers.class, rows -> rows.current(customer)));
        Expect.equal("of a profile", Optional.of(customer), ground.ask(Customers.class, rows -> rows.current(profile)));
        Expect.equal("of nobody", Optional.empty(), ground.ask(Customers.class, rows -> rows.current(-1)));
        long merged = ground.customer().id();
        ground.bench().jdbi().useTransaction(handle -> {
            handle.execute(
                    "UPDATE CRM_CUSTOMER SET CUSTOMER_STATE = 'MERGED', MERGED_INTO = ? WHERE ID = ?",
                    customer,
                    merged);
            handle.execute("UPDATE CRM_MATCH_PROFILE SET ID = ? WHERE ID = ?", merged, profile);
        });
        Expect.equal(
                "of a merged one", Optional.of(customer), ground.ask(Customers.class, rows -> rows.current(merged)));
        Expect.equal("former ids", List.of(merged), ground.ask(Customers.class, rows -> rows.formerIds(customer)));
        String name = ground.ask(Customers.class, rows -> rows.find(merged))
                .orElseThrow()
                .displayName();
        Expect.equal("a merged one is not found by name", List.of(), byName(ground, String.valueOf(name)));
    }

    private static List<GoldenRecord> byName(Ground ground, String pattern) {
        return ground.ask(Customers.class, rows -> rows.byName(pattern, 10));
    }

    private static void belongings(Ground ground, GoldenRecord customer) {
        GoldenRecords.SourceRecord older = ground.sourceRecord(customer.id());
        GoldenRecords.SourceRecord newer = ground.sourceRecord(customer.id());
        ContactPointRow email = ground.sample(
                ContactPointRow.class, "customerId", customer.id(), "pointKind", "EMAIL", "sourceRecordId", older.id());
        ContactPointRow phone = ground.sample(
                ContactPointRow.class, "customerId", customer.id(), "pointKind", "PHONE", "sourceRecordId", newer.id());
        GoldenRecords.Identifier id = ground.sample(
                GoldenRecords.Identifier.class, "customerId", customer.id(), "sourceRecordId", older.id());
        AddressRow address = ground.sample(AddressRow.class, "customerId", customer.id(), "sourceRecordId", older.id());
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
                ground.ask(Customers.class, rows -> rows.contactPoints(List.of(customer.id()))).stream()
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
        profile(ground, customer, id);
        Expect.equal(
                "source records, the newest knowledge first",
                List.of(newer.recordContent(), older.recordContent()),
                ground.ask(Customers.class, rows -> rows.sources(customer.id())).stream()
                        .map(SourceRecord::content)
                        .toList());
    }

    private static void profile(Ground ground, GoldenRecord customer, GoldenRecords.Identifier id) {
        GoldenRecords.OtherName name = ground.sample(
                GoldenRecords.OtherName.class, "customerId", customer.id(), "sourceRecordId", id.sourceRecordId());
        Relations.RelationRow relation = ground.sample(
                Relations.RelationRow.class,
                "customerId",
                ground.customer().id(),
                "relatedSystem",
                id.systemName(),
                "relatedValue",
                id.idValue());
        Relations.RelationRow unknown =
                ground.sample(Relations.RelationRow.class, "customerId", customer.id(), "buyingRole", "NONE");
        Attributes.AttributeRow attribute = ground.sample(Attributes.AttributeRow.class, "customerId", customer.id());
        Segments.SegmentRow segment = ground.sample(Segments.SegmentRow.class);
        Segments.MemberRow member = ground.sample(
                Segments.MemberRow.class, "segmentId", segment.id(), "customerId", customer.id(), "isMember", 0);
        ground.tell(GoldenRecords.class, rows -> rows.insertNames(List.of(name)));
        ground.tell(Relations.class, rows -> rows.insert(List.of(relation, unknown)));
        ground.tell(Attributes.class, rows -> rows.insert(List.of(attribute)));
        ground.tell(Segments.class, rows -> {
            rows.insert(List.of(segment));
            rows.insertMembers(List.of(member));
        });
        Expect.equal("by another name", List.of(customer), byName(ground, name.fullName()));
        Expect.equal(
                "other names",
                List.of(name.fullName()),
                ground.ask(Customers.class, rows -> rows.names(customer.id())).stream()
                        .map(Name::full)
                        .toList());
        List<Relation> relations = ground.ask(Customers.class, rows -> rows.relations(customer.id()));
        Expect.equal("relations in both directions", 2, relations.size());
        Expect.equal(
                "other customer who is known", customer.id(), relations.get(0).other());
        Expect.equal("other customer who is not known", null, relations.get(1).other());
        Attribute read = ground.ask(Customers.class, rows -> rows.attributes(customer.id()))
                .get(0);
        Expect.equal("attribute", attribute.attributeValue(), read.value());
        Segment belongs = ground.ask(Customers.class, rows -> rows.segments(customer.id()))
                .get(0);
        Expect.equal("segment", segment.segmentCode(), belongs.code());
        Expect.equal("licence", segment.licensedUntil(), belongs.licensedUntil());
        Expect.equal("member", false, belongs.member());
    }
}
