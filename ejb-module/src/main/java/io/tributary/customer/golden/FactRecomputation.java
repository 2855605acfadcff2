package io.tributary.customer.golden;

import io.tributary.customer.profile.Attributes.AttributeRow;
import io.tributary.customer.profile.FactSet;
import io.tributary.customer.profile.FactSets;
import io.tributary.customer.profile.Relations.RelationRow;
import io.tributary.customer.profile.Segments;
import io.tributary.customer.profile.Segments.MemberRow;
import io.tributary.customer.profile.Told;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact.AttributeKey;
import io.tributary.customer.survivorship.Fact.AttributeValue;
import io.tributary.customer.survivorship.Fact.Membership;
import io.tributary.customer.survivorship.Fact.RelationKey;
import io.tributary.customer.survivorship.Fact.RelationValue;
import io.tributary.customer.survivorship.Fact.SegmentKey;
import io.tributary.customer.survivorship.GoldenState;
import io.tributary.persistence.BindLists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Attributes, relations and memberships of some customers, computed from nothing. Rows that other systems wrote and no message explains are
 * claims of their own: they belong to the customer for whom they were written, or to the one whom it is part of now. Used once.
 */
final class FactRecomputation {
    private final Handle handle;
    private final Set<Long> customers;
    private final Map<Long, Long> merged;
    private final FactSet<AttributeRow, AttributeKey, AttributeValue> attributes;
    private final FactSet<RelationRow, RelationKey, RelationValue> relations;
    private final FactSet<MemberRow, Long, Membership> memberships;
    private final Map<Long, SortedMap<AttributeKey, Claim<AttributeValue>>> writtenAttributes;
    private final Map<Long, SortedMap<RelationKey, Claim<RelationValue>>> writtenRelations;
    private final Map<Long, SortedMap<Long, Claim<Membership>>> writtenMemberships;

    FactRecomputation(Handle handle, FactSets sets, Set<Long> customers, Map<Long, Long> merged) {
        this.handle = handle;
        this.customers = customers;
        this.merged = merged;
        this.attributes = sets.attributes(handle, customers);
        this.relations = sets.relations(handle, customers);
        this.memberships = sets.memberships(handle, customers);
        this.writtenAttributes = written(attributes);
        this.writtenRelations = written(relations);
        this.writtenMemberships = written(memberships);
    }

    /** What the rows themselves say, by the customer to whom it belongs now. */
    private <K extends Comparable<K>, V> Map<Long, SortedMap<K, Claim<V>>> written(FactSet<?, K, V> set) {
        Map<Long, SortedMap<K, Claim<V>>> all = new HashMap<>();
        for (Long customer : customers) {
            set.byRow(customer).forEach((key, claim) -> {
                Long home = Objects.requireNonNull(Told.home(claim.from()));
                Long owner = customers.contains(home) ? home : customer;
                all.computeIfAbsent(merged.getOrDefault(owner, owner), id -> new TreeMap<>())
                        .merge(key, claim, (left, right) -> set.better(key, left, right));
            });
        }
        return all;
    }

    /** What a customer has from now on. */
    void replace(long customer, GoldenState golden) {
        attributes.replace(customer, joined(attributes, golden.attributes(), writtenAttributes.get(customer)));
        relations.replace(customer, joined(relations, golden.relations(), writtenRelations.get(customer)));
        memberships.replace(
                customer, joined(memberships, bySegment(golden.memberships()), writtenMemberships.get(customer)));
    }

    private static <K extends Comparable<K>, V> SortedMap<K, Claim<V>> joined(
            FactSet<?, K, V> set, SortedMap<K, Claim<V>> told, @Nullable SortedMap<K, Claim<V>> written) {
        SortedMap<K, Claim<V>> all = new TreeMap<>(told);
        if (written != null) {
            written.forEach((key, claim) -> all.merge(key, claim, (left, right) -> set.better(key, left, right)));
        }
        return all;
    }

    /** A segment that nobody has made yet is made by the message that names it, later in its transaction. */
    private SortedMap<Long, Claim<Membership>> bySegment(SortedMap<SegmentKey, Claim<Membership>> told) {
        SortedMap<Long, Claim<Membership>> all = new TreeMap<>();
        List<String> codes =
                told.keySet().stream().map(SegmentKey::code).distinct().toList();
        BindLists.inPortions(codes, handle.attach(Segments.class)::withCodes).forEach(segment -> {
            Claim<Membership> claim = told.get(new SegmentKey(segment.schemeName(), segment.segmentCode()));
            if (claim != null) {
                all.put(segment.id(), claim);
            }
        });
        return all;
    }

    void write() {
        FactSets.writeAttributes(handle, attributes);
        FactSets.writeRelations(handle, relations);
        FactSets.writeMemberships(handle, memberships);
    }
}
