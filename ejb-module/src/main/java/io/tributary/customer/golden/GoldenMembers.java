package io.tributary.customer.golden;

import io.tributary.canonical.customer.Customer;
import io.tributary.customer.golden.GoldenRecords.Identifier;
import io.tributary.customer.golden.GoldenRecords.OtherName;
import io.tributary.customer.golden.GoldenRecords.ToldIdentifier;
import io.tributary.customer.golden.GoldenRecords.ToldName;
import io.tributary.customer.survivorship.AlsoNamed;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Described;
import io.tributary.customer.survivorship.GoldenState;
import io.tributary.customer.survivorship.IdentifierKey;
import io.tributary.customer.survivorship.PointKey;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.persistence.MemberRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What golden records have several of: contact points, addresses, other names and identifiers, as their rows are and are to be. Not
 * thread-safe.
 */
final class GoldenMembers {
    private final Survivorship survivorship;
    private final Ids ids;
    private final Instant now;
    private final MemberRows<ContactPointRow, PointKey, Described> points = new MemberRows<>(
            ContactPointRow::id, ContactPointRow::customerId, ContactPointRow::key, ContactPointRow::sameContent);
    private final AddressRows addresses;
    private final MemberRows<ToldName, AlsoNamed.Key, Claim<AlsoNamed>> names = new MemberRows<>(
            each -> each.row().id(),
            each -> each.row().customerId(),
            each -> new AlsoNamed.Key(each.row().nameUse(), each.row().fullName()),
            (one, other) -> false);
    private final MemberRows<ToldIdentifier, IdentifierKey, Survivor> identifiers = new MemberRows<>(
            each -> each.row().id(),
            each -> each.row().customerId(),
            each -> new IdentifierKey(each.row().systemName(), each.row().idValue()),
            (one, other) -> true);
    private final Map<Long, GoldenState> states = new TreeMap<>();

    GoldenMembers(Survivorship survivorship, Ids ids, Instant now) {
        this.survivorship = survivorship;
        this.ids = ids;
        this.now = now;
        this.addresses = new AddressRows(survivorship, ids, now);
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
            identifiers.load(BindLists.inPortions(standing, rows::identifiers));
        }
        if (any(portrayals, customer -> !customer.alternateNames().isEmpty())) {
            names.load(BindLists.inPortions(standing, rows::otherNames));
        }
    }

    /** Loads all that customers have. */
    void loadAll(GoldenRecords rows, Collection<Long> customers) {
        points.load(BindLists.inPortions(customers, rows::contactPoints));
        addresses.load(BindLists.inPortions(customers, rows::addresses));
        identifiers.load(BindLists.inPortions(customers, rows::identifiers));
        names.load(BindLists.inPortions(customers, rows::otherNames));
    }

    private static boolean any(List<Customer> portrayals, Predicate<Customer> test) {
        return portrayals.stream().anyMatch(test);
    }

    /** Adds what a portrayal says. */
    void add(long customerId, GoldenState said) {
        GoldenState standing = states.get(customerId);
        if (standing == null) {
            standing = said(customerId, true);
        }
        states.put(customerId, survivorship.join(standing, said));
    }

    /** What the rows of a customer say; all of them, or those alone of which nobody knows where they came from. */
    GoldenState said(long customerId, boolean all) {
        return GoldenState.EMPTY
                .withPoints(
                        points.said(customerId, row -> all || row.sourceRecordId() == null, ContactPointRow::described))
                .withAddresses(addresses.said(customerId, row -> all || row.sourceRecordId() == null))
                .withOtherNames(names.said(
                        customerId, each -> all || each.row().sourceRecordId() == null, GoldenMembers::claim))
                .withIdentifiers(identifiers.said(
                        customerId, each -> all || each.row().sourceRecordId() == null, GoldenMembers::survivor));
    }

    /** Ids that a customer has, with who mentioned them first. */
    Collection<ToldIdentifier> identifiersOf(long customerId) {
        return identifiers.of(customerId).values();
    }

    /** What a customer has from now on, and nothing else. */
    void replace(long customerId, GoldenState golden) {
        points.replace(customerId, golden.points(), this::point);
        addresses.put(customerId, golden.addresses(), true);
        names.replace(customerId, golden.otherNames(), this::name);
        identifiers.replace(customerId, golden.identifiers(), this::identifier);
    }

    private ContactPointRow point(
            long customerId,
            PointKey key,
            Described point,
            SortedMap<PointKey, Described> all,
            @Nullable ContactPointRow before) {
        Optional<PointKey> preferred = survivorship.preferred(key.kind(), all);
        return ContactPointRow.of(
                before == null ? ids.next() : before.id(),
                customerId,
                key,
                point,
                preferred.equals(Optional.of(key)),
                before,
                now);
    }

    private ToldName name(
            long customerId,
            AlsoNamed.Key key,
            Claim<AlsoNamed> claim,
            SortedMap<?, ?> all,
            @Nullable ToldName before) {
        AlsoNamed name = Objects.requireNonNull(claim.value());
        Survivor from = claim.from();
        OtherName row = new OtherName(
                before == null ? ids.next() : before.row().id(),
                customerId,
                key.use(),
                name.script(),
                key.full(),
                name.given(),
                name.family(),
                from.isKnown() ? from.sourceRecord() : null,
                before == null ? now : before.row().createdAt());
        return from.isKnown()
                ? new ToldName(row, from.asOf(), from.source(), from.key())
                : new ToldName(row, null, null, null);
    }

    private ToldIdentifier identifier(
            long customerId, IdentifierKey key, Survivor from, SortedMap<?, ?> all, @Nullable ToldIdentifier before) {
        Identifier row = new Identifier(
                before == null ? ids.next() : before.row().id(),
                customerId,
                key.system(),
                key.value(),
                from.isKnown() ? from.sourceRecord() : null,
                before == null ? now : before.row().createdAt());
        return from.isKnown()
                ? new ToldIdentifier(row, from.asOf(), from.source(), from.key())
                : new ToldIdentifier(row, null, null, null);
    }

    private static Claim<AlsoNamed> claim(ToldName told) {
        OtherName row = told.row();
        return new Claim<>(
                new AlsoNamed(row.nameScript(), row.givenName(), row.familyName()),
                survivor(row.sourceRecordId(), told.asOf(), told.sourceName(), told.intakeKey(), row.createdAt()));
    }

    static Survivor survivor(ToldIdentifier told) {
        Identifier row = told.row();
        return survivor(row.sourceRecordId(), told.asOf(), told.sourceName(), told.intakeKey(), row.createdAt());
    }

    private static Survivor survivor(
            @Nullable Long sourceRecord,
            @Nullable Instant asOf,
            @Nullable String source,
            @Nullable String key,
            Instant createdAt) {
        return sourceRecord == null || asOf == null || source == null || key == null
                ? Survivor.unknown(createdAt)
                : Survivor.of(sourceRecord, asOf, source, key);
    }

    /** Writes what is new or different; what is not costs no statement. */
    void write(GoldenRecords rows) {
        states.forEach((customerId, golden) -> {
            points.put(customerId, golden.points(), this::point);
            addresses.put(customerId, golden.addresses(), false);
            names.put(customerId, golden.otherNames(), this::name);
            identifiers.put(customerId, golden.identifiers(), this::identifier);
        });
        points.difference().delete(rows::deleteContactPoints);
        points.difference().insert(rows::insertContactPoints);
        points.difference().update(rows::updateContactPoints, "a contact point");
        points.difference().explain(rows::explainContactPoints, "a contact point");
        addresses.difference().delete(rows::deleteAddresses);
        addresses.difference().insert(rows::insertAddresses);
        addresses.difference().update(rows::updateAddresses, "an address");
        addresses.difference().explain(rows::explainAddresses, "an address");
        identifiers.difference().delete(rows::deleteIdentifiers);
        identifiers.difference().insert(all -> rows.insertIdentifiers(rowsOf(all)));
        identifiers.difference().explain(all -> rows.explainIdentifiers(rowsOf(all)), "an id in another system");
        names.difference().delete(rows::deleteNames);
        names.difference()
                .insert(all -> rows.insertNames(all.stream().map(ToldName::row).toList()));
        names.difference()
                .update(all -> rows.updateNames(all.stream().map(ToldName::row).toList()), "another name");
    }

    private static List<Identifier> rowsOf(List<ToldIdentifier> told) {
        return told.stream().map(ToldIdentifier::row).toList();
    }

    static <R> void unlessEmpty(List<R> rows, Consumer<List<R>> write) {
        if (!rows.isEmpty()) {
            write.accept(rows);
        }
    }
}
