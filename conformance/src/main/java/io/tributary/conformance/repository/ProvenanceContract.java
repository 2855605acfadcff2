package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.AddressRow;
import io.tributary.customer.golden.ContactPointRow;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.profile.Attributes;
import io.tributary.customer.profile.Relations;
import io.tributary.customer.profile.Segments;
import io.tributary.customer.stewardship.Provenance;
import io.tributary.customer.stewardship.Provenance.Origin;
import io.tributary.customer.stewardship.Provenance.Part;
import java.util.List;
import java.util.function.BiFunction;

/** What is known of a customer is read with where it came from. */
final class ProvenanceContract implements Contract {

    @Override
    public Class<?> repository() {
        return Provenance.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        GoldenRecords.SourceRecord source = ground.sourceRecord(customer);
        List<Origin> origins = ground.ask(Provenance.class, rows -> rows.ofCustomers(List.of(customer)));
        Expect.equal(
                "of a customer",
                List.of(source.id()),
                origins.stream().map(Origin::sourceRecordId).toList());
        Expect.equal("mapping", source.mappingVersion(), origins.get(0).mappingVersion());
        Expect.equal(
                "by source record",
                origins,
                ground.ask(Provenance.class, rows -> rows.ofSourceRecords(List.of(source.id()))));
        Expect.equal(
                "by receipt",
                origins,
                ground.ask(Provenance.class, rows -> rows.ofReceipts(List.of(source.receiptId()))));
        parts(ground, customer, source.id());
        facts(ground, customer);
    }

    private static void parts(Ground ground, long customer, long source) {
        ContactPointRow point = ground.sample(
                ContactPointRow.class, "customerId", customer, "pointKind", "EMAIL", "sourceRecordId", source);
        AddressRow address = ground.sample(AddressRow.class, "customerId", customer, "sourceRecordId", source);
        GoldenRecords.Identifier id =
                ground.sample(GoldenRecords.Identifier.class, "customerId", customer, "sourceRecordId", source);
        GoldenRecords.OtherName name =
                ground.sample(GoldenRecords.OtherName.class, "customerId", customer, "sourceRecordId", source);
        ground.tell(GoldenRecords.class, rows -> {
            rows.insertContactPoints(List.of(point));
            rows.insertAddresses(List.of(address));
            rows.insertIdentifiers(List.of(id));
            rows.insertNames(List.of(name));
        });
        Part email = one(ground, customer, Provenance::contactPoints);
        Expect.equal("email", point.pointValue(), email.partValue());
        Expect.equal("its source record", source, email.sourceRecordId());
        Expect.equal(
                "address",
                address.addressLines(),
                one(ground, customer, Provenance::addresses).partValue());
        Expect.equal(
                "id",
                id.idValue(),
                one(ground, customer, Provenance::identifiers).partValue());
        Expect.equal(
                "name",
                name.fullName(),
                one(ground, customer, Provenance::names).partValue());
    }

    private static void facts(Ground ground, long customer) {
        Attributes.AttributeRow attribute = ground.sample(Attributes.AttributeRow.class, "customerId", customer);
        Relations.RelationRow relation = ground.sample(Relations.RelationRow.class, "customerId", customer);
        Segments.SegmentRow segment = ground.sample(Segments.SegmentRow.class);
        Segments.MemberRow member =
                ground.sample(Segments.MemberRow.class, "segmentId", segment.id(), "customerId", customer);
        ground.tell(Attributes.class, rows -> rows.insert(List.of(attribute)));
        ground.tell(Relations.class, rows -> rows.insert(List.of(relation)));
        ground.tell(Segments.class, rows -> {
            rows.insert(List.of(segment));
            rows.insertMembers(List.of(member));
        });
        Expect.equal(
                "attribute",
                attribute.attributeValue(),
                one(ground, customer, Provenance::attributes).partValue());
        Expect.equal(
                "relation",
                relation.relatedValue(),
                one(ground, customer, Provenance::relations).partValue());
        Expect.equal(
                "segment",
                segment.segmentCode(),
                one(ground, customer, Provenance::segments).partValue());
    }

    private static Part one(Ground ground, long customer, BiFunction<Provenance, Long, List<Part>> question) {
        List<Part> parts = ground.ask(Provenance.class, rows -> question.apply(rows, customer));
        Expect.equal("parts of a kind", 1, parts.size());
        return parts.get(0);
    }
}
