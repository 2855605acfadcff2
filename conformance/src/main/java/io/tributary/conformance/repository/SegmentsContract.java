package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.customer.profile.Segments;
import java.util.List;

/** Segments and their members are written, and changed in the version that was read. */
final class SegmentsContract implements Contract {

    @Override
    public Class<?> repository() {
        return Segments.class;
    }

    @Override
    public void keep(Ground ground) {
        long customer = ground.customer().id();
        Segments.SegmentRow segment = ground.sample(Segments.SegmentRow.class);
        Segments.MemberRow member =
                ground.sample(Segments.MemberRow.class, "segmentId", segment.id(), "customerId", customer);
        ground.tell(Segments.class, rows -> {
            rows.insert(List.of(segment));
            rows.insertMembers(List.of(member));
        });
        ground.holds("CRM_SEGMENT", segment);
        ground.holds("CRM_SEGMENT_MEMBER", member);
        List<String> codes = List.of(segment.segmentCode(), "none");
        List<Long> customers = List.of(customer, -1L);
        Expect.equal("by code", List.of(segment), ground.ask(Segments.class, rows -> rows.withCodes(codes)));
        Expect.equal("of a customer", List.of(member), ground.ask(Segments.class, rows -> rows.members(customers)));
        Segments.SegmentRow changed = ground.sample(
                Segments.SegmentRow.class,
                "id",
                segment.id(),
                "schemeName",
                segment.schemeName(),
                "segmentCode",
                segment.segmentCode());
        Segments.MemberRow left = ground.sample(
                Segments.MemberRow.class,
                "id",
                member.id(),
                "segmentId",
                segment.id(),
                "customerId",
                customer,
                "isMember",
                0);
        ground.tell(Segments.class, rows -> {
            Expect.equal("changed", 1, rows.update(List.of(changed))[0]);
            Expect.equal("changed by somebody else", 0, rows.update(List.of(changed))[0]);
            Expect.equal("changed", 1, rows.updateMembers(List.of(left))[0]);
            Expect.equal("changed by somebody else", 0, rows.updateMembers(List.of(left))[0]);
        });
        Expect.equal(
                "licence",
                changed.licensedUntil(),
                ground.ask(Segments.class, rows -> rows.withCodes(codes)).get(0).licensedUntil());
        Expect.equal(
                "member",
                0,
                ground.ask(Segments.class, rows -> rows.members(customers))
                        .get(0)
                        .isMember());
        Segments.MemberRow explained = ground.sample(
                Segments.MemberRow.class,
                "id",
                member.id(),
                "segmentId",
                segment.id(),
                "customerId",
                customer,
                "versionNo",
                2);
        List<Long> ids = List.of(segment.id(), -1L);
        ground.tell(Segments.class, rows -> {
            Expect.equal("explained in another version", 0, rows.explainMembers(List.of(left))[0]);
            Expect.equal("explained", 1, rows.explainMembers(List.of(explained))[0]);
            Expect.equal(
                    "survivors",
                    explained.survivors(),
                    rows.members(customers).get(0).survivors());
            Expect.equal("by id", rows.withCodes(codes), rows.withIds(ids));
            rows.deleteMembers(List.of(member.id()));
            Expect.equal("taken away", List.of(), rows.members(customers));
        });
    }
}
