package io.tributary.foreign;

import io.tributary.foreign.GoldenCustomers.Address;
import io.tributary.foreign.GoldenCustomers.Learned;
import io.tributary.foreign.GoldenCustomers.Point;
import io.tributary.foreign.mapping.Each;
import io.tributary.foreign.mapping.GoldenCustomer;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The customers of one batch, in the order of their ids, and what is learned about them. */
final class Customers {
    /** An id that a foreign table gave. */
    private record Assigned(long customerId, String system, String value) {}

    private final GoldenCustomers rows;
    private final SortedMap<Long, GoldenCustomer> byId = new TreeMap<>();
    private final List<Assigned> assigned = new ArrayList<>();

    private Customers(GoldenCustomers rows) {
        this.rows = rows;
    }

    /** Reads them as they stand in the running transaction. */
    static Customers load(GoldenCustomers rows, Collection<Long> customerIds) {
        Customers customers = new Customers(rows);
        customers.read(customerIds);
        return customers;
    }

    private void read(Collection<Long> ids) {
        BindLists.inPortions(ids, rows::customers).forEach(row -> byId.put(row.id(), new GoldenCustomer(row)));
        BindLists.inPortions(ids, rows::contactPoints).forEach(this::add);
        BindLists.inPortions(ids, rows::addresses).forEach(this::add);
        BindLists.inPortions(ids, rows::identifiers)
                .forEach(known -> get(known.customerId()).identify(known.systemName(), known.idValue()));
    }

    private void add(Point point) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean email = point.pointKind().equals("EMAIL");
        put(values, email ? "email" : "phone", point.pointValue());
        put(values, "use", point.pointUse());
        put(values, "preferred", point.isPreferred() == null ? null : point.isPreferred() == 1);
        put(values, "validFrom", point.validFrom());
        put(values, "validTo", point.validTo());
        get(point.customerId()).add(email ? Each.EMAIL : Each.PHONE, values);
    }

    private void add(Address address) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "address.lines", address.addressLines());
        put(values, "address.postalCode", address.postalCode());
        put(values, "address.city", address.city());
        put(values, "address.region", address.region());
        put(values, "address.country", address.countryCode());
        put(values, "use", address.addressUse());
        put(values, "validFrom", address.validFrom());
        put(values, "validTo", address.validTo());
        get(address.customerId()).add(Each.ADDRESS, values);
    }

    private static void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value instanceof String text ? text.strip() : value);
        }
    }

    private GoldenCustomer get(long id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /** All of them, in the order of their ids. */
    Collection<GoldenCustomer> all() {
        return byId.values();
    }

    /** One of them; {@code null} where there is no id. */
    @Nullable GoldenCustomer find(@Nullable Long id) {
        return id == null ? null : byId.get(id);
    }

    /** Whether nobody else is known by this id in a system. */
    boolean isFree(String system, String value, GoldenCustomer customer) {
        return byId.values().stream()
                        .allMatch(each ->
                                each == customer || !each.identifiers(system).contains(value))
                && rows.owners(system, value).stream().allMatch(owner -> owner == customer.id());
    }

    /** Takes notice of the id that a foreign table has for a customer. */
    void learn(GoldenCustomer customer, String system, String value) {
        if (!customer.identifiers(system).contains(value)) {
            customer.identify(system, value);
            assigned.add(new Assigned(customer.id(), system, value));
        }
    }

    /** Keeps what was learned among the customers' identifiers, so that the next change finds the rows. */
    void keepLearned(Ids ids, Instant now) {
        if (assigned.isEmpty()) {
            return;
        }
        Map<Long, Long> sources = new HashMap<>();
        rows.latestSourceRecords(
                        assigned.stream().map(Assigned::customerId).distinct().toList())
                .forEach(latest -> sources.put(latest.customerId(), latest.sourceRecordId()));
        rows.insertIdentifiers(assigned.stream()
                .map(each -> new Learned(
                        ids.next(),
                        each.customerId(),
                        each.system(),
                        each.value(),
                        Objects.requireNonNull(sources.get(each.customerId())),
                        now))
                .toList());
    }
}
