package io.tributary.customer.profile;

import io.tributary.canonical.customer.Segment;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact;
import io.tributary.customer.survivorship.Fact.Membership;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.SurvivorsJson;
import io.tributary.intake.Application;
import io.tributary.persistence.BindValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_SEGMENT} and {@code CRM_SEGMENT_MEMBER}. */
@RegisterConstructorMapper(Segments.SegmentRow.class)
@RegisterConstructorMapper(Segments.MemberRow.class)
public interface Segments {
    /** Segments with any of the codes, of whatever scheme. */
    @SqlQuery
    List<SegmentRow> withCodes(@BindValues("codes") List<String> codes);

    /** Writes new segments. */
    @SqlBatch
    void insert(@BindMethods List<SegmentRow> segments);

    /** Writes the next version of segments; no row where somebody else has written one. */
    @SqlBatch
    int[] update(@BindMethods List<SegmentRow> segments);

    /** What is known of some customers' belonging to segments. */
    @SqlQuery
    List<MemberRow> members(@BindValues("customers") List<Long> customers);

    /** Writes who belongs to segments, or not. */
    @SqlBatch
    void insertMembers(@BindMethods List<MemberRow> members);

    /** Writes the next version of that; no row where somebody else has written one. */
    @SqlBatch
    int[] updateMembers(@BindMethods List<MemberRow> members);

    /** Writes where that came from; no row where somebody else has written a version. */
    @SqlBatch
    int[] explainMembers(@BindMethods List<MemberRow> members);

    /** Takes away what is known of customers' belonging to segments. */
    @SqlBatch
    void deleteMembers(List<Long> id);

    /** Segments with these ids. */
    @SqlQuery
    List<SegmentRow> withIds(@BindValues("ids") List<Long> ids);

    /** What is unique of a segment. */
    record Key(String scheme, String code) {
        static Key of(Segment segment) {
            return new Key(segment.scheme(), segment.code());
        }
    }

    /** A segment of the market, with the term of its licence. */
    record SegmentRow(
            long id,
            String schemeName,
            String segmentCode,
            @Nullable String label,
            String segmentOrigin,
            @Nullable String licensor,
            @Nullable LocalDate licensedUntil,
            Instant asOf,
            int versionNo,
            Instant updatedAt) {

        static SegmentRow of(long id, Application<Segment> application, Instant now) {
            Segment segment = application.record();
            return new SegmentRow(
                    id,
                    segment.scheme(),
                    segment.code(),
                    segment.label(),
                    segment.origin().name(),
                    segment.licensor(),
                    segment.licensedUntil(),
                    Fact.asOf(segment.asOf(), application.receivedAt()),
                    1,
                    now);
        }

        Key key() {
            return new Key(schemeName, segmentCode);
        }

        /** Whether it says anything else of the segment; that it is said again is not worth a lock on what many customers share. */
        boolean differsFrom(SegmentRow other) {
            return !Objects.equals(label, other.label)
                    || !segmentOrigin.equals(other.segmentOrigin)
                    || !Objects.equals(licensor, other.licensor)
                    || !Objects.equals(licensedUntil, other.licensedUntil);
        }

        SegmentRow inPlaceOf(SegmentRow before) {
            return new SegmentRow(
                    before.id,
                    schemeName,
                    segmentCode,
                    label,
                    segmentOrigin,
                    licensor,
                    licensedUntil,
                    asOf,
                    before.versionNo,
                    updatedAt);
        }
    }

    /** What is unique of a customer's belonging to a segment. */
    record MemberKey(long segmentId, long customerId) {}

    /**
     * That a customer belongs to a segment, or not.
     *
     * @param survivors {@link SurvivorsJson}; {@code null} for a row that another system wrote
     */
    record MemberRow(
            long id,
            long segmentId,
            long customerId,
            int isMember,
            @Nullable BigDecimal scorePercent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant asOf,
            @Nullable Long receiptId,
            @Nullable String survivors,
            int versionNo,
            Instant updatedAt) {

        /**
         * What the row is to be.
         *
         * @param before the row that is there, if any
         */
        public static MemberRow of(
                long id, MemberKey key, Claim<Membership> claim, @Nullable MemberRow before, Instant now) {
            Membership value = Objects.requireNonNull(claim.value());
            Survivor from = claim.from();
            MemberRow row = new MemberRow(
                    id,
                    key.segmentId(),
                    key.customerId(),
                    value.member() ? 1 : 0,
                    value.score(),
                    value.validFrom(),
                    value.validTo(),
                    from.asOf(),
                    Told.receipt(from),
                    Told.survivors(claim, key.customerId()),
                    before == null ? 1 : before.versionNo,
                    before == null ? now : before.updatedAt);
            return before == null || row.sameContent(before) ? row : row.at(now);
        }

        /** What is unique of it. */
        public MemberKey key() {
            return new MemberKey(segmentId, customerId);
        }

        /** What the row says, and who through it. */
        public Claim<Membership> claim() {
            return Told.claim(survivors, membership(), Membership.class, Told.byRow(customerId, Told.ANY_WRITER, asOf));
        }

        private Membership membership() {
            return new Membership(isMember == 1, scorePercent, validFrom, validTo);
        }

        /** Whether it differs at most in where it came from. */
        public boolean sameContent(MemberRow other) {
            return membership().equals(other.membership());
        }

        private MemberRow at(Instant changedAt) {
            return new MemberRow(
                    id,
                    segmentId,
                    customerId,
                    isMember,
                    scorePercent,
                    validFrom,
                    validTo,
                    asOf,
                    receiptId,
                    survivors,
                    versionNo,
                    changedAt);
        }
    }
}
