package io.tributary.customer.survivorship;

import io.tributary.customer.survivorship.Fact.AttributeValue;
import io.tributary.customer.survivorship.Fact.Membership;
import io.tributary.customer.survivorship.Fact.RelationValue;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which values survive in a golden record. A golden record is the join of what its source records say: for each field the greatest claim of a
 * total order, so that the same source records always make the same golden record, in whatever order they come, and however golden records are
 * merged in between. Pure and thread-safe.
 */
public final class Survivorship {
    private final SurvivorshipRules rules;
    private final Contest<Name> names;
    private final Map<Field, Contest<String>> fields = new EnumMap<>(Field.class);
    private final Map<String, Contest<AttributeValue>> attributes = new ConcurrentHashMap<>();
    private final Contest<AttributeValue> otherAttributes;
    private final Contest<RelationValue> relations;
    private final Contest<Membership> memberships;

    private Survivorship(SurvivorshipRules rules) {
        this.rules = rules;
        this.names =
                new Contest<>(rules.of(Field.name), rules, name -> name.hasParts() ? 1 : 0, Name::size, Name::text);
        for (Field field : Field.values()) {
            fields.put(field, Contest.ofTexts(rules.of(field), rules));
        }
        rules.attributes().forEach((name, rule) -> attributes.put(name, attribute(rule)));
        this.otherAttributes = attribute(rules.standard());
        this.relations = new Contest<>(
                rules.of(Field.relations),
                rules,
                value -> 0,
                RelationValue::size,
                value -> Objects.requireNonNullElse(value.label(), ""));
        this.memberships = new Contest<>(
                rules.of(Field.segments), rules, value -> 0, Membership::size, value -> String.valueOf(value.score()));
    }

    /** Survivorship by these rules. */
    public static Survivorship of(SurvivorshipRules rules) {
        return new Survivorship(rules);
    }

    /** The rules. */
    public SurvivorshipRules rules() {
        return rules;
    }

    private Contest<AttributeValue> attribute(Rule rule) {
        return new Contest<>(rule, rules, value -> 0, AttributeValue::size, AttributeValue::value);
    }

    /** What survives when one more source has spoken. */
    public GoldenState join(GoldenState state, Portrayal portrayal) {
        return join(state, of(portrayal));
    }

    /** What survives of one message alone. */
    public GoldenState of(Portrayal portrayal) {
        return PortrayedState.of(this, portrayal);
    }

    /** What survives of the source records of both. */
    public GoldenState join(GoldenState left, GoldenState right) {
        return new GoldenState(
                names.join(left.name(), right.name()),
                SortedMaps.joinByKey(left.fields(), right.fields(), (field, two) -> field(field)
                        .join(two.left(), two.right())),
                SortedMaps.join(left.points(), right.points(), this::joinPoint),
                SortedMaps.join(left.addresses(), right.addresses(), this::joinAddress),
                SortedMaps.join(left.otherNames(), right.otherNames(), AlsoNamed::better),
                SortedMaps.join(left.identifiers(), right.identifiers(), Survivor::first),
                SortedMaps.joinByKey(left.attributes(), right.attributes(), (key, two) -> attribute(key.name())
                        .better(two.left(), two.right())),
                SortedMaps.join(left.relations(), right.relations(), relations::better),
                SortedMaps.join(left.memberships(), right.memberships(), memberships::better));
    }

    private Described joinPoint(Described left, Described right) {
        return Described.join(left, right, field(Field.contactPoints));
    }

    /** What survives of two words on the same address. */
    public Described joinAddress(Described left, Described right) {
        return Described.join(left, right, field(Field.addresses));
    }

    /** The attribute that survives. */
    public Claim<AttributeValue> better(String attribute, Claim<AttributeValue> left, Claim<AttributeValue> right) {
        return attribute(attribute).better(left, right);
    }

    /** What survives of a relation. */
    public Claim<RelationValue> betterRelation(Claim<RelationValue> left, Claim<RelationValue> right) {
        return relations.better(left, right);
    }

    /** What survives of a customer's belonging to a segment. */
    public Claim<Membership> betterMembership(Claim<Membership> left, Claim<Membership> right) {
        return memberships.better(left, right);
    }

    /**
     * The contact point of a kind that is to be used first: the one that a source calls preferred, of several the one that the rule of contact
     * points ranks highest. Where that rule says verified first, a verified one is preferred even if no source calls it so.
     */
    public Optional<PointKey> preferred(String kind, SortedMap<PointKey, Described> points) {
        return points.entrySet().stream()
                .filter(point -> point.getKey().kind().equals(kind))
                .map(point -> wish(point.getKey(), point.getValue()))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Wish::verified)
                        .thenComparing(Wish::from, field(Field.contactPoints)::rank)
                        .thenComparing(Wish::key, Comparator.reverseOrder()))
                .map(Wish::key);
    }

    /** That a contact point be used first. */
    private record Wish(PointKey key, boolean verified, Survivor from) {}

    private Optional<Wish> wish(PointKey key, Described point) {
        Claim<String> preferred = point.details().get(Described.PREFERRED);
        Claim<String> verified = verifiedFirst() ? point.details().get(Described.VERIFIED_AT) : null;
        Claim<String> wish = preferred == null ? verified : preferred;
        return wish == null || (wish == preferred && !"true".equals(wish.value()))
                ? Optional.empty()
                : Optional.of(new Wish(key, verified != null, wish.from()));
    }

    private boolean verifiedFirst() {
        return rules.of(Field.contactPoints).has(Criterion.VERIFIED_FIRST);
    }

    Contest<Name> names() {
        return names;
    }

    Contest<String> field(Field field) {
        return Objects.requireNonNull(fields.get(field));
    }

    Contest<AttributeValue> attribute(String name) {
        return attributes.getOrDefault(name, otherAttributes);
    }

    Contest<RelationValue> relations() {
        return relations;
    }

    Contest<Membership> memberships() {
        return memberships;
    }
}
