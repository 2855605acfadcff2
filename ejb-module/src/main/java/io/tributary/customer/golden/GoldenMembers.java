package io.tributary.customer.golden;

import io.tributary.canonical.customer.ContactPoint;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.ExternalId;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.customer.PostalAddress;
import io.tributary.customer.golden.GoldenRecords.Identifier;
import io.tributary.customer.golden.GoldenRecords.OtherName;
import io.tributary.customer.golden.GoldenRecords.Owned;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.ChangedRows;
import io.tributary.persistence.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the golden records of a batch have several of: contact points, addresses, other names and identifiers. */
final class GoldenMembers {
    private static final String UNKNOWN_SCRIPT = "Zyyy";

    private final Ids ids;
    private final ChangedRows<ContactPointRow> points =
            new ChangedRows<>(ContactPointRow::id, ContactPointRow::customerId);
    private final ChangedRows<AddressRow> addresses = new ChangedRows<>(AddressRow::id, AddressRow::customerId);
    private final Set<Owned> owned = new HashSet<>();
    private final List<OtherName> names = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();

    GoldenMembers(Ids ids) {
        this.ids = ids;
    }

    /** Loads what the customers have already, as far as the portrayals speak of it. */
    void load(GoldenRecords rows, Collection<Long> standing, List<Customer> portrayals) {
        if (any(portrayals, customer -> !customer.emails().isEmpty())
                || any(portrayals, customer -> !customer.phones().isEmpty())
                || any(portrayals, customer -> !customer.contactPoints().isEmpty())) {
            points.load(BindLists.inPortions(standing, rows::contactPoints));
        }
        if (any(portrayals, customer -> !customer.addresses().isEmpty())) {
            addresses.load(BindLists.inPortions(standing, rows::addresses));
        }
        if (any(portrayals, customer -> !customer.externalIds().isEmpty())) {
            owned.addAll(BindLists.inPortions(standing, rows::identifiers));
        }
        if (any(portrayals, customer -> !customer.alternateNames().isEmpty())) {
            owned.addAll(BindLists.inPortions(standing, rows::otherNames));
        }
    }

    private static boolean any(List<Customer> portrayals, Predicate<Customer> test) {
        return portrayals.stream().anyMatch(test);
    }

    /** Adds what one portrayal says. */
    void add(long customerId, Customer customer, Portrayal from) {
        customer.contactPoints().forEach(point -> add(customerId, point, from));
        customer.emails().forEach(email -> add(customerId, ContactPoint.of(ContactPoint.Kind.EMAIL, email), from));
        customer.phones().forEach(phone -> add(customerId, ContactPoint.of(ContactPoint.Kind.PHONE, phone), from));
        customer.addresses().forEach(address -> add(customerId, address, from));
        customer.externalIds().forEach(id -> add(customerId, id, from));
        customer.alternateNames().forEach(name -> add(customerId, name, from));
    }

    private void add(long customerId, ContactPoint point, Portrayal from) {
        List<ContactPointRow> standing = points.of(customerId);
        ContactPointRow row = standing.stream()
                .filter(each -> each.isFor(point))
                .findFirst()
                .map(each -> each.with(point, from))
                .orElseGet(() -> ContactPointRow.of(ids.next(), customerId, point, from));
        points.put(row);
        if (Boolean.TRUE.equals(point.preferred()) && row.asOf().equals(from.asOf())) {
            standing.stream()
                    .filter(each -> each.id() != row.id()
                            && each.pointKind().equals(row.pointKind())
                            && Objects.equals(each.isPreferred(), 1)
                            && each.asOf().isBefore(from.asOf()))
                    .forEach(each -> points.put(each.notPreferred(from)));
        }
    }

    private void add(long customerId, PostalAddress address, Portrayal from) {
        List<AddressRow> there = addresses.of(customerId).stream()
                .filter(row -> row.isAt(address))
                .toList();
        AddressRow row = there.stream()
                .filter(each -> Objects.equals(
                        each.addressUse(),
                        address.use() == null ? null : address.use().name()))
                .findFirst()
                .or(() -> there.stream().filter(each -> each.isFor(address)).findFirst())
                .map(each -> each.with(address, from))
                .orElseGet(() -> AddressRow.of(ids.next(), customerId, address, from));
        addresses.put(row);
    }

    private void add(long customerId, ExternalId id, Portrayal from) {
        if (owned.add(new Owned(customerId, "ID:" + id.system(), id.value()))) {
            identifiers.add(
                    new Identifier(ids.next(), customerId, id.system(), id.value(), from.sourceRecordId(), from.now()));
        }
    }

    private void add(long customerId, PersonName name, Portrayal from) {
        String full = name.display();
        String use =
                Objects.requireNonNullElse(name.use(), PersonName.Use.ALIAS).name();
        if (full != null && owned.add(new Owned(customerId, "NAME:" + use, full))) {
            names.add(new OtherName(
                    ids.next(),
                    customerId,
                    use,
                    Objects.requireNonNullElse(name.script(), UNKNOWN_SCRIPT),
                    full,
                    name.given(),
                    name.family(),
                    from.sourceRecordId(),
                    from.now()));
        }
    }

    /** Writes what is new or different; what is not costs no statement. */
    void write(GoldenRecords rows) {
        points.write(rows::insertContactPoints, rows::updateContactPoints, "a contact point");
        addresses.write(rows::insertAddresses, rows::updateAddresses, "an address");
        unlessEmpty(identifiers, rows::insertIdentifiers);
        unlessEmpty(names, rows::insertNames);
    }

    static <R> void unlessEmpty(List<R> rows, Consumer<List<R>> write) {
        if (!rows.isEmpty()) {
            write.accept(rows);
        }
    }
}
