package io.tributary.customer.profile;

import io.tributary.canonical.customer.Segment;
import io.tributary.customer.profile.Segments.Key;
import io.tributary.customer.profile.Segments.MemberRow;
import io.tributary.customer.profile.Segments.SegmentRow;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact.Membership;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.ChangedRows;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Writes segments and who belongs to them; of two words on a customer's belonging the rules of survivorship say which one counts,
 * of two on the segment itself the more recent one. New segments are claimed. */
@ApplicationScoped
public class SegmentApplier implements RecordApplier<Segment> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private Survivorship survivorship;

    /** For CDI. */
    public SegmentApplier() {}

    /** For use without a container. */
    public SegmentApplier(Jdbi jdbi, Ids ids, Survivorship survivorship) {
        this.jdbi = jdbi;
        this.ids = ids;
        this.survivorship = survivorship;
    }

    @Override
    public Class<Segment> kind() {
        return Segment.class;
    }

    @Override
    public Set<String> claims(List<Segment> records) {
        Set<Key> unknown = records.stream().map(Key::of).collect(Collectors.toCollection(HashSet::new));
        known(unknown).forEach(segment -> unknown.remove(segment.key()));
        return unknown.stream()
                .map(key -> "SEGMENT:" + key.scheme() + ":" + key.code())
                .collect(Collectors.toSet());
    }

    private List<SegmentRow> known(Collection<Key> keys) {
        List<String> codes = keys.stream().map(Key::code).distinct().toList();
        return jdbi.withExtension(Segments.class, segments -> BindLists.inPortions(codes, segments::withCodes));
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Segment>> batch, Instant now) {
        ChangedRows<SegmentRow> segments = new ChangedRows<>(SegmentRow::id, SegmentRow::key);
        segments.load(known(batch.stream().map(each -> Key.of(each.record())).toList()));
        List<Long> customers =
                batch.stream().map(Application::requireCustomer).distinct().toList();
        List<MemberRow> changes = jdbi.withHandle(handle -> {
            var members = new FactSets(survivorship, ids, now).memberships(handle, customers);
            for (Application<Segment> each : batch) {
                members.add(
                        each.requireCustomer(),
                        segment(segments, each, now).id(),
                        new Claim<>(
                                Membership.of(each.record()),
                                Told.by(each, each.record().asOf())));
            }
            Segments rows = handle.attach(Segments.class);
            segments.write(rows::insert, rows::update, "a segment");
            return FactSets.writeMemberships(handle, members);
        });
        Map<Long, Key> keys = batch.stream()
                .map(each -> Key.of(each.record()))
                .distinct()
                .collect(Collectors.toMap(key -> segments.of(key).get(0).id(), key -> key));
        return changes.stream()
                .map(member -> changed(member, Objects.requireNonNull(keys.get(member.segmentId()))))
                .toList();
    }

    private SegmentRow segment(ChangedRows<SegmentRow> segments, Application<Segment> application, Instant now) {
        SegmentRow row = SegmentRow.of(ids.next(), application, now);
        List<SegmentRow> standing = segments.of(row.key());
        if (standing.isEmpty() || row.differsFrom(standing.get(0))) {
            segments.putMostRecent(row, SegmentRow::asOf, row::inPlaceOf);
        }
        return segments.of(row.key()).get(0);
    }

    private static BusinessEvent changed(MemberRow member, Key segment) {
        Map<String, Object> data = Map.of(
                "customerId", member.customerId(),
                "scheme", segment.scheme(),
                "code", segment.code(),
                "member", member.isMember() == 1);
        return new BusinessEvent("segment.changed", "customer/" + member.customerId(), data);
    }
}
