package io.tributary.customer.survivorship;

import io.tributary.canonical.customer.Attribute;
import io.tributary.canonical.customer.Relation;
import io.tributary.canonical.customer.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a customer in records of their own: what is unique of each, and what survives as a whole. */
public final class Fact {
    private static final int PERCENT_SCALE = 2;

    private Fact() {}

    /** As of when a record holds. */
    public static Instant asOf(@Nullable Instant asOf, Instant receivedAt) {
        return asOf == null ? receivedAt : asOf;
    }

    /** What is unique of an attribute. */
    public record AttributeKey(String kind, String name) implements Comparable<AttributeKey> {
        private static final Comparator<AttributeKey> ORDER =
                Comparator.comparing(AttributeKey::kind).thenComparing(AttributeKey::name);

        /** Of a record. */
        public static AttributeKey of(Attribute attribute) {
            return new AttributeKey(attribute.kind().name(), attribute.name());
        }

        @Override
        public int compareTo(AttributeKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** What an attribute says. */
    public record AttributeValue(String value, @Nullable String unit, @Nullable LocalDate validTo) {

        /** Of a record. */
        public static AttributeValue of(Attribute attribute) {
            return new AttributeValue(attribute.value(), attribute.unit(), attribute.validTo());
        }

        int size() {
            return Fact.size(value, unit, validTo);
        }
    }

    /**
     * What is unique of a relation.
     *
     * @param buyingRole {@code NONE} where there is none
     */
    public record RelationKey(String kind, String system, String value, String buyingRole)
            implements Comparable<RelationKey> {
        private static final Comparator<RelationKey> ORDER = Comparator.comparing(RelationKey::kind)
                .thenComparing(RelationKey::system)
                .thenComparing(RelationKey::value)
                .thenComparing(RelationKey::buyingRole);

        /** Of a record. */
        public static RelationKey of(Relation relation) {
            Relation.BuyingRole role = relation.buyingRole();
            return new RelationKey(
                    relation.kind().name(),
                    relation.other().system(),
                    relation.other().value(),
                    role == null ? "NONE" : role.name());
        }

        @Override
        public int compareTo(RelationKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** What a relation says. */
    public record RelationValue(@Nullable String label, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

        /** Of a record. */
        public static RelationValue of(Relation relation) {
            return new RelationValue(relation.label(), relation.validFrom(), relation.validTo());
        }

        int size() {
            return Fact.size(label, validFrom, validTo);
        }
    }

    /** What is unique of a segment. */
    public record SegmentKey(String scheme, String code) implements Comparable<SegmentKey> {
        private static final Comparator<SegmentKey> ORDER =
                Comparator.comparing(SegmentKey::scheme).thenComparing(SegmentKey::code);

        /** Of a record. */
        public static SegmentKey of(Segment segment) {
            return new SegmentKey(segment.scheme(), segment.code());
        }

        @Override
        public int compareTo(SegmentKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * That a customer belongs to a segment, or not.
     *
     * @param score in percent, with the two decimals that are kept of it
     */
    public record Membership(
            boolean member, @Nullable BigDecimal score, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        /** Rounds the score. */
        public Membership {
            score = score == null ? null : score.setScale(PERCENT_SCALE, RoundingMode.HALF_UP);
        }

        /** Of a record. */
        public static Membership of(Segment segment) {
            return new Membership(segment.member(), segment.score(), segment.validFrom(), segment.validTo());
        }

        int size() {
            return Fact.size(score, validFrom, validTo);
        }
    }

    private static int size(@Nullable Object... members) {
        return (int) Stream.of(members).filter(Objects::nonNull).count();
    }
}
