package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.golden.ContactPointRow;
import io.tributary.customer.golden.GoldenRecords;
import io.tributary.customer.golden.IdentityKeys.Owner;
import io.tributary.customer.golden.IdentityKeys.Owners;
import io.tributary.customer.matching.IdentityKey.Kind;
import io.tributary.persistence.BindLists;
import java.util.Comparator;
import java.util.List;

/** The owners of identity keys are found, with all that the matching asks of them. */
final class OwnersContract implements Contract {

    @Override
    public Class<?> repository() {
        return Owners.class;
    }

    @Override
    public void keep(Ground ground) {

        long one = ground.customer().id();
        long other = ground.customer().id();
        long source = ground.sourceRecord(one).id();
        ContactPointRow email =
                ground.sample(ContactPointRow.class, "customerId", one, "pointKind", "EMAIL", "sourceRecordId", source);
        ContactPointRow phone =
                ground.sample(ContactPointRow.class, "customerId", one, "pointKind", "PHONE", "sourceRecordId", source);
        ContactPointRow shared = ground.sample(
                ContactPointRow.class,
                "customerId",
                other,
                "pointKind",
                "PHONE",
                "pointValue",
                phone.pointValue(),
                "sourceRecordId",
                source);
        GoldenRecords.Identifier id =
                ground.sample(GoldenRecords.Identifier.class, "customerId", other, "sourceRecordId", source);
        ground.tell(GoldenRecords.class, rows -> {
            rows.insertContactPoints(List.of(email, phone, shared));
            rows.insertIdentifiers(List.of(id));
        });
        Expect.equal(
                "of a shared phone",
                List.of(
                        new Owner(one, Kind.PHONE, null, phone.pointValue()),
                        new Owner(other, Kind.PHONE, null, phone.pointValue())),
                ground
                        .ask(
                                Owners.class,
                                rows -> rows.ofContactPoints(BindLists.padded(List.of(phone.pointValue(), "none"))))
                        .stream()
                        .sorted(Comparator.comparingLong(Owner::customerId))
                        .toList());
        List<Owner> byId = List.of(new Owner(other, Kind.EXTERNAL_ID, id.systemName(), id.idValue()));
        Expect.equal(
                "of an id",
                byId,
                ground.ask(Owners.class, rows -> rows.ofIdentifiers(BindLists.padded(List.of(id.idValue())))));
        Expect.equal(
                "ids",
                byId,
                ground.ask(Owners.class, rows -> rows.identifiersOf(BindLists.padded(List.of(one, other)))));
        Expect.equal(
                "emails",
                List.of(new Owner(one, Kind.EMAIL, null, email.pointValue())),
                ground.ask(Owners.class, rows -> rows.emailsOf(BindLists.padded(List.of(one, other)))));
    }
}
