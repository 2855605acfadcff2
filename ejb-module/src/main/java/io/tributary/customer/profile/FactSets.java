package io.tributary.customer.profile;

import io.tributary.customer.profile.Attributes.AttributeRow;
import io.tributary.customer.profile.Relations.RelationRow;
import io.tributary.customer.profile.Segments.MemberKey;
import io.tributary.customer.profile.Segments.MemberRow;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact.AttributeKey;
import io.tributary.customer.survivorship.Fact.AttributeValue;
import io.tributary.customer.survivorship.Fact.Membership;
import io.tributary.customer.survivorship.Fact.RelationKey;
import io.tributary.customer.survivorship.Fact.RelationValue;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.Ids;
import io.tributary.persistence.MemberRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Loads and writes what customers have of attributes, relations and segments. */
public final class FactSets {
    private final Survivorship survivorship;
    private final Ids ids;
    private final Instant now;

    /** Sets of one transaction. */
    public FactSets(Survivorship survivorship, Ids ids, Instant now) {
        this.survivorship = survivorship;
        this.ids = ids;
        this.now = now;
    }

    /** Attributes of customers as they are. */
    public FactSet<AttributeRow, AttributeKey, AttributeValue> attributes(Handle handle, Collection<Long> customers) {
        MemberRows<AttributeRow, AttributeKey, Claim<AttributeValue>> rows = new MemberRows<>(
                AttributeRow::id, AttributeRow::customerId, row -> row.key().attribute(), AttributeRow::sameContent);
        rows.load(BindLists.inPortions(customers, handle.attach(Attributes.class)::of));
        return new FactSet<>(
                rows,
                AttributeRow::claim,
                key -> (left, right) -> survivorship.better(key.name(), left, right),
                (customer, key, claim, before) -> AttributeRow.of(
                        before == null ? ids.next() : before.id(),
                        new Attributes.Key(customer, key),
                        claim,
                        before,
                        now));
    }

    /** Relations of customers as they are. */
    public FactSet<RelationRow, RelationKey, RelationValue> relations(Handle handle, Collection<Long> customers) {
        MemberRows<RelationRow, RelationKey, Claim<RelationValue>> rows = new MemberRows<>(
                RelationRow::id, RelationRow::customerId, row -> row.key().relation(), RelationRow::sameContent);
        rows.load(BindLists.inPortions(customers, handle.attach(Relations.class)::of));
        return new FactSet<>(
                rows,
                RelationRow::claim,
                key -> survivorship::betterRelation,
                (customer, key, claim, before) -> RelationRow.of(
                        before == null ? ids.next() : before.id(),
                        new Relations.Key(customer, key),
                        claim,
                        before,
                        now));
    }

    /** What is known of customers' belonging to segments, by the segments' ids. */
    public FactSet<MemberRow, Long, Membership> memberships(Handle handle, Collection<Long> customers) {
        MemberRows<MemberRow, Long, Claim<Membership>> rows =
                new MemberRows<>(MemberRow::id, MemberRow::customerId, MemberRow::segmentId, MemberRow::sameContent);
        rows.load(BindLists.inPortions(customers, handle.attach(Segments.class)::members));
        return new FactSet<>(
                rows,
                MemberRow::claim,
                key -> survivorship::betterMembership,
                (customer, segment, claim, before) -> MemberRow.of(
                        before == null ? ids.next() : before.id(),
                        new MemberKey(segment, customer),
                        claim,
                        before,
                        now));
    }

    /** Writes what differs and says which rows are new or have other content. */
    public static List<AttributeRow> writeAttributes(
            Handle handle, FactSet<AttributeRow, AttributeKey, AttributeValue> set) {
        Attributes rows = handle.attach(Attributes.class);
        var difference = set.rows().difference();
        difference.delete(rows::delete);
        difference.insert(rows::insert);
        difference.update(rows::update, "an attribute");
        difference.explain(rows::explain, "an attribute");
        return difference.changes();
    }

    /** Writes what differs and says which rows are new or have other content. */
    public static List<RelationRow> writeRelations(
            Handle handle, FactSet<RelationRow, RelationKey, RelationValue> set) {
        Relations rows = handle.attach(Relations.class);
        var difference = set.rows().difference();
        difference.delete(rows::delete);
        difference.insert(rows::insert);
        difference.update(rows::update, "a relation");
        difference.explain(rows::explain, "a relation");
        return difference.changes();
    }

    /** Writes what differs and says which rows are new or have other content. */
    public static List<MemberRow> writeMemberships(Handle handle, FactSet<MemberRow, Long, Membership> set) {
        Segments rows = handle.attach(Segments.class);
        var difference = set.rows().difference();
        difference.delete(rows::deleteMembers);
        difference.insert(rows::insertMembers);
        difference.update(rows::updateMembers, "who belongs to a segment");
        difference.explain(rows::explainMembers, "who belongs to a segment");
        return difference.changes();
    }
}
