package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.AddressRow;
import io.tributary.customer.golden.ContactPointRow;
import io.tributary.customer.golden.GoldenRecord;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.foreign.GoldenCustomers;
import io.tributary.foreign.mapping.CustomerRow;
import io.tributary.persistence.BindLists;
import java.util.List;

/** Foreign tables are given customers as they stand, and what they call them is kept. */
final class GoldenCustomersContract implements Contract {

    @Override
    public Class<?> repository() {
        return GoldenCustomers.class;
    }

    @Override
    public void keep(Ground ground) {
        GoldenRecord one = ground.customer();
        GoldenRecord other = ground.customer();
        List<Long> ids = BindLists.padded(List.of(other.id(), one.id()));
        List<CustomerRow> rows = ground.ask(GoldenCustomers.class, golden -> golden.customers(ids));
        Expect.equal(
                "customers, ascending",
                List.of(one.id(), other.id()),
                rows.stream().map(CustomerRow::id).toList());
        Expect.equal("name", one.displayName(), rows.get(0).displayName());
        Expect.equal("birth date", one.birthDate(), rows.get(0).birthDate());
        sets(ground, one.id(), ids);
        identifiers(ground, one.id(), ids);
    }

    private static void sets(Ground ground, long customer, List<Long> ids) {
        long source = ground.sourceRecord(customer).id();
        ContactPointRow email = point(ground, customer, "EMAIL", source);
        ContactPointRow phone = point(ground, customer, "PHONE", source);
        AddressRow address = ground.sample(AddressRow.class, "customerId", customer, "sourceRecordId", source);
        ground.tell(GoldenRecords.class, golden -> {
            golden.insertContactPoints(List.of(email, phone));
            golden.insertAddresses(List.of(address));
        });
        Expect.equal(
                "contact points, oldest first",
                List.of(email.pointValue(), phone.pointValue()),
                ground.ask(GoldenCustomers.class, golden -> golden.contactPoints(ids)).stream()
                        .map(GoldenCustomers.Point::pointValue)
                        .toList());
        GoldenCustomers.Address found = ground.ask(GoldenCustomers.class, golden -> golden.addresses(ids))
                .get(0);
        Expect.equal("address", address.addressLines(), found.addressLines());
        Expect.equal("country", address.countryCode(), found.countryCode());
    }

    private static ContactPointRow point(Ground ground, long customer, String kind, long source) {
        return ground.sample(
                ContactPointRow.class, "customerId", customer, "pointKind", kind, "sourceRecordId", source);
    }

    private static void identifiers(Ground ground, long customer, List<Long> ids) {
        GoldenRecords.SourceRecord latest = ground.sourceRecord(customer);
        Expect.equal(
                "newest source records",
                List.of(new GoldenCustomers.Latest(customer, latest.id())),
                ground.ask(GoldenCustomers.class, golden -> golden.latestSourceRecords(ids)));
        GoldenCustomers.Learned learned =
                ground.sample(GoldenCustomers.Learned.class, "customerId", customer, "sourceRecordId", latest.id());
        ground.tell(GoldenCustomers.class, golden -> golden.insertIdentifiers(List.of(learned)));
        ground.holds("CRM_IDENTIFIER", learned);
        Expect.equal(
                "identifiers",
                List.of(new GoldenCustomers.Known(customer, learned.systemName(), learned.idValue())),
                ground.ask(GoldenCustomers.class, golden -> golden.identifiers(ids)));
    }
}
