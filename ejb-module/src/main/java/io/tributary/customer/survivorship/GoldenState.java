package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.Customer;
import io.tributary.customer.survivorship.Fact.AttributeKey;
import io.tributary.customer.survivorship.Fact.AttributeValue;
import io.tributary.customer.survivorship.Fact.Membership;
import io.tributary.customer.survivorship.Fact.RelationKey;
import io.tributary.customer.survivorship.Fact.RelationValue;
import io.tributary.customer.survivorship.Fact.SegmentKey;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a golden record is: what survives of what its source records say, with where each value came from. Two states joined are the state
 * of both sets of source records; see {@link Survivorship}. Immutable.
 *
 * @param fields values of single fields other than the name, as texts: codes are names of constants, dates are ISO 8601
 * @param identifiers ids in other systems, with who mentioned them first
 */
public record GoldenState(
        Standing<Name> name,
        SortedMap<Field, Standing<String>> fields,
        SortedMap<PointKey, Described> points,
        SortedMap<AddressKey, Described> addresses,
        SortedMap<AlsoNamed.Key, Claim<AlsoNamed>> otherNames,
        SortedMap<IdentifierKey, Survivor> identifiers,
        SortedMap<AttributeKey, Claim<AttributeValue>> attributes,
        SortedMap<RelationKey, Claim<RelationValue>> relations,
        SortedMap<SegmentKey, Claim<Membership>> memberships) {
    /** Of a customer of whom no source has said anything. */
    public static final GoldenState EMPTY =
            of(Standing.nothing(), Collections.unmodifiableSortedMap(new TreeMap<Field, Standing<String>>()));

    /** Single fields alone. */
    public static GoldenState of(Standing<Name> name, SortedMap<Field, Standing<String>> fields) {
        return new GoldenState(name, fields, none(), none(), none(), none(), none(), none(), none());
    }

    private static <K, V> SortedMap<K, V> none() {
        return Collections.emptySortedMap();
    }

    /** The name in use. */
    public Name surviving() {
        return Objects.requireNonNullElse(name.value(), Name.NONE);
    }

    /** The value of a single field other than the name. */
    public @Nullable String value(Field field) {
        return standing(field).value();
    }

    /** What stands of a single field other than the name. */
    public Standing<String> standing(Field field) {
        Standing<String> standing = fields.get(field);
        return standing == null ? Standing.nothing() : standing;
    }

    /** What it is; where no source says, a name of an organisation alone is an organisation's, and all else a person's. */
    public Customer.Kind kind() {
        String said = value(Field.kind);
        if (said != null) {
            return Customer.Kind.valueOf(said);
        }
        return surviving().display() == null && value(Field.organisation) != null
                ? Customer.Kind.ORGANISATION
                : Customer.Kind.PERSON;
    }

    /** The same with other contact points. */
    public GoldenState withPoints(SortedMap<PointKey, Described> other) {
        return new GoldenState(
                name, fields, other, addresses, otherNames, identifiers, attributes, relations, memberships);
    }

    /** The same with other addresses. */
    public GoldenState withAddresses(SortedMap<AddressKey, Described> other) {
        return new GoldenState(
                name, fields, points, other, otherNames, identifiers, attributes, relations, memberships);
    }

    /** The same with other names beside the one in use. */
    public GoldenState withOtherNames(SortedMap<AlsoNamed.Key, Claim<AlsoNamed>> other) {
        return new GoldenState(name, fields, points, addresses, other, identifiers, attributes, relations, memberships);
    }

    /** The same with other ids in other systems. */
    public GoldenState withIdentifiers(SortedMap<IdentifierKey, Survivor> other) {
        return new GoldenState(name, fields, points, addresses, otherNames, other, attributes, relations, memberships);
    }

    /** The same with other attributes, relations and memberships. */
    public GoldenState withFacts(
            SortedMap<AttributeKey, Claim<AttributeValue>> otherAttributes,
            SortedMap<RelationKey, Claim<RelationValue>> otherRelations,
            SortedMap<SegmentKey, Claim<Membership>> otherMemberships) {
        return new GoldenState(
                name,
                fields,
                points,
                addresses,
                otherNames,
                identifiers,
                otherAttributes,
                otherRelations,
                otherMemberships);
    }
}
