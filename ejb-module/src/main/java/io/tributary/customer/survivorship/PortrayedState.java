package io.tributary.customer.survivorship;

import io.tributary.canonical.CanonicalRecord;
import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.ContactPoint;
import io.tributary.canonical.customer.Customer;
import io.tributary.canonical.customer.Customer.Clearable;
import io.tributary.canonical.customer.PersonName;
import io.tributary.canonical.customer.PostalAddress;
import io.tributary.canonical.customer.Relation;
import io.tributary.canonical.customer.Segment;
import io.tributary.customer.survivorship.Fact.AttributeKey;
import io.tributary.customer.survivorship.Fact.AttributeValue;
import io.tributary.customer.survivorship.Fact.Membership;
import io.tributary.customer.survivorship.Fact.RelationKey;
import io.tributary.customer.survivorship.Fact.RelationValue;
import io.tributary.customer.survivorship.Fact.SegmentKey;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The golden record of a customer of whom only one message speaks. */
final class PortrayedState {
    private static final String UNKNOWN_SCRIPT = "Zyyy";

    private final Survivorship rules;
    private final Portrayal portrayal;
    private final Survivor from;
    private final SortedMap<Field, Standing<String>> fields = new TreeMap<>();
    private final SortedMap<PointKey, Described> points = new TreeMap<>();
    private final SortedMap<AddressKey, Described> addresses = new TreeMap<>();
    private final SortedMap<AlsoNamed.Key, Claim<AlsoNamed>> otherNames = new TreeMap<>();
    private final SortedMap<IdentifierKey, Survivor> identifiers = new TreeMap<>();
    private final SortedMap<AttributeKey, Claim<AttributeValue>> attributes = new TreeMap<>();
    private final SortedMap<RelationKey, Claim<RelationValue>> relations = new TreeMap<>();
    private final SortedMap<SegmentKey, Claim<Membership>> memberships = new TreeMap<>();

    private PortrayedState(Survivorship rules, Portrayal portrayal) {
        this.rules = rules;
        this.portrayal = portrayal;
        Survivor message = portrayal.from();
        this.from = Survivor.of(message.sourceRecord(), message.asOf(), message.source(), message.key());
    }

    static GoldenState of(Survivorship rules, Portrayal portrayal) {
        return new PortrayedState(rules, portrayal).state();
    }

    private GoldenState state() {
        Customer customer = portrayal.customer();
        field(Field.kind, code(customer.kind()), null);
        field(Field.organisation, customer.organisation(), Clearable.organisation);
        field(Field.birthDate, text(customer.birthDate()), Clearable.birthDate);
        field(Field.gender, code(customer.gender()), Clearable.gender);
        field(Field.language, customer.language(), Clearable.language);
        field(Field.lifeCycle, code(customer.lifeCycle()), Clearable.lifeCycle);
        customer.contactPoints().forEach(this::add);
        customer.emails().forEach(email -> add(ContactPoint.of(ContactPoint.Kind.EMAIL, email)));
        customer.phones().forEach(phone -> add(ContactPoint.of(ContactPoint.Kind.PHONE, phone)));
        customer.addresses().forEach(this::add);
        customer.alternateNames().forEach(this::add);
        customer.externalIds().forEach(id -> identifiers.put(new IdentifierKey(id.system(), id.value()), from));
        portrayal.facts().forEach(this::add);
        return new GoldenState(
                name(customer), fields, points, addresses, otherNames, identifiers, attributes, relations, memberships);
    }

    private Standing<Name> name(Customer customer) {
        PersonName name = customer.name();
        if (name != null && name.display() != null) {
            return rules.names().standing(new Claim<>(Name.of(name), from));
        }
        return customer.cleared().contains(Clearable.name)
                ? rules.names().standing(new Claim<>(null, from))
                : Standing.nothing();
    }

    private void field(Field field, @Nullable String value, @Nullable Clearable clearable) {
        if (value != null
                || (clearable != null && portrayal.customer().cleared().contains(clearable))) {
            fields.put(field, rules.field(field).standing(new Claim<>(value, from)));
        }
    }

    private void add(ContactPoint point) {
        Map<String, @Nullable Object> said = new TreeMap<>();
        said.put(Described.USE, code(point.use()));
        said.put(Described.PREFERRED, point.preferred());
        said.put(Described.FORMAT, code(point.format()));
        said.put(Described.HOURS, point.hours());
        said.put(Described.VERIFIED_AT, point.verifiedAt());
        said.put(Described.VALID_FROM, point.validFrom());
        said.put(Described.VALID_TO, point.validTo());
        points.merge(
                PointKey.of(point),
                described(said),
                (one, other) -> Described.join(one, other, rules.field(Field.contactPoints)));
    }

    private void add(PostalAddress address) {
        Map<String, @Nullable Object> said = new TreeMap<>();
        said.put(Described.VALID_FROM, address.validFrom());
        said.put(Described.VALID_TO, address.validTo());
        addresses.merge(
                AddressKey.of(address),
                described(said),
                (one, other) -> Described.join(one, other, rules.field(Field.addresses)));
    }

    private Described described(Map<String, @Nullable Object> said) {
        Described described = Described.of(from);
        said.forEach((name, value) -> {
            if (value != null) {
                described.details().put(name, new Claim<>(value.toString(), from));
            }
        });
        return described;
    }

    private void add(PersonName name) {
        String full = name.display();
        if (full != null) {
            AlsoNamed other = new AlsoNamed(
                    Objects.requireNonNullElse(name.script(), UNKNOWN_SCRIPT), name.given(), name.family());
            String use =
                    Objects.requireNonNullElse(name.use(), PersonName.Use.ALIAS).name();
            otherNames.merge(new AlsoNamed.Key(use, full), new Claim<>(other, from), AlsoNamed::better);
        }
    }

    private void add(CanonicalRecord fact) {
        if (fact instanceof Attribute attribute) {
            AttributeKey key = AttributeKey.of(attribute);
            attributes.merge(
                    key,
                    new Claim<>(AttributeValue.of(attribute), own(attribute.asOf())),
                    rules.attribute(key.name())::better);
        } else if (fact instanceof Relation relation) {
            relations.merge(
                    RelationKey.of(relation),
                    new Claim<>(RelationValue.of(relation), own(relation.asOf())),
                    rules.relations()::better);
        } else if (fact instanceof Segment segment) {
            memberships.merge(
                    SegmentKey.of(segment),
                    new Claim<>(Membership.of(segment), own(segment.asOf())),
                    rules.memberships()::better);
        }
    }

    private Survivor own(@Nullable Instant asOf) {
        return Survivor.ofReceipt(portrayal.from().receipt(), Fact.asOf(asOf, from.asOf()), from.source(), from.key());
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
