package io.tributary.customer.profile;

import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact.AttributeKey;
import io.tributary.customer.survivorship.Fact.AttributeValue;
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

/** Rows of {@code CRM_ATTRIBUTE}. */
@RegisterConstructorMapper(Attributes.AttributeRow.class)
public interface Attributes {
    /** All attributes of some customers. */
    @SqlQuery
    List<AttributeRow> of(@BindValues("customers") List<Long> customers);

    /** Writes new attributes. */
    @SqlBatch
    void insert(@BindMethods List<AttributeRow> attributes);

    /** Writes the next version of attributes; no row where somebody else has written one. */
    @SqlBatch
    int[] update(@BindMethods List<AttributeRow> attributes);

    /** Writes where attributes came from; no row where somebody else has written a version. */
    @SqlBatch
    int[] explain(@BindMethods List<AttributeRow> attributes);

    /** Takes attributes away. */
    @SqlBatch
    void delete(List<Long> id);

    /** What is unique of an attribute. */
    record Key(long customerId, AttributeKey attribute) {}

    /**
     * One thing that is known of a customer.
     *
     * @param survivors {@link SurvivorsJson}; {@code null} for a row that another system wrote
     */
    record AttributeRow(
            long id,
            long customerId,
            String attributeKind,
            String attributeName,
            String attributeValue,
            @Nullable String unitCode,
            @Nullable LocalDate validTo,
            String sourceName,
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
        public static AttributeRow of(
                long id, Key key, Claim<AttributeValue> claim, @Nullable AttributeRow before, Instant now) {
            AttributeValue value = Objects.requireNonNull(claim.value());
            Survivor from = claim.from();
            AttributeRow row = new AttributeRow(
                    id,
                    key.customerId(),
                    key.attribute().kind(),
                    key.attribute().name(),
                    value.value(),
                    value.unit(),
                    value.validTo(),
                    from.source(),
                    from.asOf(),
                    Told.receipt(from),
                    Told.survivors(claim, key.customerId()),
                    before == null ? 1 : before.versionNo,
                    before == null ? now : before.updatedAt);
            return before == null || row.sameContent(before) ? row : row.at(now);
        }

        /** What is unique of it. */
        public Key key() {
            return new Key(customerId, new AttributeKey(attributeKind, attributeName));
        }

        /** What the row says, and who through it. */
        public Claim<AttributeValue> claim() {
            AttributeValue value = new AttributeValue(attributeValue, unitCode, validTo);
            return Told.claim(survivors, value, AttributeValue.class, Told.byRow(customerId, sourceName, asOf));
        }

        /** Whether it differs at most in where it came from. */
        public boolean sameContent(AttributeRow other) {
            return attributeValue.equals(other.attributeValue)
                    && Objects.equals(unitCode, other.unitCode)
                    && Objects.equals(validTo, other.validTo);
        }

        private AttributeRow at(Instant changedAt) {
            return new AttributeRow(
                    id,
                    customerId,
                    attributeKind,
                    attributeName,
                    attributeValue,
                    unitCode,
                    validTo,
                    sourceName,
                    asOf,
                    receiptId,
                    survivors,
                    versionNo,
                    changedAt);
        }
    }
}
