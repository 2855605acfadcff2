package io.tributary.customer.profile;

import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact.RelationKey;
import io.tributary.customer.survivorship.Fact.RelationValue;
import io.tributary.customer.survivorship.Survivor;
import io.tributary.customer.survivorship.SurvivorsJson;
import io.tributary.persistence.BindValues;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_RELATION}. */
@RegisterConstructorMapper(Relations.RelationRow.class)
public interface Relations {
    /** All relations of some customers. */
    @SqlQuery
    List<RelationRow> of(@BindValues("customers") List<Long> customers);

    /** Writes new relations. */
    @SqlBatch
    void insert(@BindMethods List<RelationRow> relations);

    /** Writes the next version of relations; no row where somebody else has written one. */
    @SqlBatch
    int[] update(@BindMethods List<RelationRow> relations);

    /** Writes where relations came from; no row where somebody else has written a version. */
    @SqlBatch
    int[] explain(@BindMethods List<RelationRow> relations);

    /** Takes relations away. */
    @SqlBatch
    void delete(List<Long> id);

    /** What is unique of a relation. */
    record Key(long customerId, RelationKey relation) {}

    /**
     * A relation to another customer, who is named by an id of some system.
     *
     * @param buyingRole {@code NONE} where there is none
     * @param survivors {@link SurvivorsJson}; {@code null} for a row that another system wrote
     */
    record RelationRow(
            long id,
            long customerId,
            String relationKind,
            String relatedSystem,
            String relatedValue,
            String buyingRole,
            @Nullable String label,
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
        public static RelationRow of(
                long id, Key key, Claim<RelationValue> claim, @Nullable RelationRow before, Instant now) {
            RelationValue value = Objects.requireNonNull(claim.value());
            Survivor from = claim.from();
            RelationRow row = new RelationRow(
                    id,
                    key.customerId(),
                    key.relation().kind(),
                    key.relation().system(),
                    key.relation().value(),
                    key.relation().buyingRole(),
                    value.label(),
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
        public Key key() {
            return new Key(customerId, new RelationKey(relationKind, relatedSystem, relatedValue, buyingRole));
        }

        /** What the row says, and who through it. */
        public Claim<RelationValue> claim() {
            RelationValue value = new RelationValue(label, validFrom, validTo);
            return Told.claim(survivors, value, RelationValue.class, Told.byRow(customerId, Told.ANY_WRITER, asOf));
        }

        /** Whether it differs at most in where it came from. */
        public boolean sameContent(RelationRow other) {
            return Objects.equals(label, other.label)
                    && Objects.equals(validFrom, other.validFrom)
                    && Objects.equals(validTo, other.validTo);
        }

        private RelationRow at(Instant changedAt) {
            return new RelationRow(
                    id,
                    customerId,
                    relationKind,
                    relatedSystem,
                    relatedValue,
                    buyingRole,
                    label,
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
