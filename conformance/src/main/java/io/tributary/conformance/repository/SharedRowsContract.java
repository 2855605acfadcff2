package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.AddressRow;
import io.tributary.customer.golden.ContactPointRow;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.shared.SharedRows;
import java.util.List;
import java.util.function.BiFunction;

/** Rows of a customer are read as others left them, and addresses get the hash by which they are known. */
final class SharedRowsContract implements Contract {

    @Override
    public Class<?> repository() {
        return SharedRows.class;
    }

    @Override
    public void keep(Ground ground) {
        GoldenRecord customer = ground.customer();
        SharedRows.CustomerRow row = one(ground, customer.id(), SharedRows::customers);
        Expect.equal("family name", customer.familyName(), row.familyName());
        Expect.equal("birth date", customer.birthDate(), row.birthDate());
        Expect.equal("survivors", customer.survivors(), row.survivors());
        GoldenRecords.SourceRecord source = ground.sourceRecord(customer.id());
        Expect.equal(
                "portrayal",
                source.recordContent(),
                one(ground, source.id(), SharedRows::sourceRecords).recordContent());
        parts(ground, customer.id(), source);
    }

    private static void parts(Ground ground, long customer, GoldenRecords.SourceRecord source) {
        ContactPointRow point = ground.sample(
                ContactPointRow.class, "customerId", customer, "pointKind", "EMAIL", "sourceRecordId", null);
        GoldenRecords.Identifier id =
                ground.sample(GoldenRecords.Identifier.class, "customerId", customer, "sourceRecordId", source.id());
        AddressRow address = ground.sample(AddressRow.class, "customerId", customer, "sourceRecordId", null);
        GoldenRecords.OtherName name =
                ground.sample(GoldenRecords.OtherName.class, "customerId", customer, "sourceRecordId", source.id());
        ground.tell(GoldenRecords.class, rows -> {
            rows.insertContactPoints(List.of(point));
            rows.insertIdentifiers(List.of(id));
            rows.insertAddresses(List.of(address));
            rows.insertNames(List.of(name));
        });
        Expect.equal(
                "point",
                point.pointValue(),
                one(ground, point.id(), SharedRows::points).pointValue());
        Expect.equal(
                "survivors of a point",
                point.survivors(),
                one(ground, point.id(), SharedRows::points).survivors());
        Expect.equal(
                "survivors of an address",
                address.survivors(),
                one(ground, address.id(), SharedRows::addresses).survivors());
        Expect.equal(
                "id",
                id.idValue(),
                one(ground, id.id(), SharedRows::identifiers).idValue());
        Expect.equal(
                "address",
                address.city(),
                one(ground, address.id(), SharedRows::addresses).city());
        Expect.equal(
                "name",
                name.fullName(),
                one(ground, name.id(), SharedRows::names).fullName());
        String hash = "0".repeat(64);
        ground.tell(SharedRows.class, rows -> rows.hashAddress(address.id(), hash));
        Expect.equal(
                "hash",
                hash,
                ground.ask(GoldenRecords.class, rows -> rows.addresses(List.of(customer)))
                        .get(0)
                        .addressSha256());
    }

    private static <R> R one(Ground ground, long id, BiFunction<SharedRows, List<Long>, List<R>> query) {
        List<R> rows = ground.ask(SharedRows.class, shared -> query.apply(shared, List.of(id, -1L)));
        Expect.equal("rows", 1, rows.size());
        return rows.get(0);
    }
}
