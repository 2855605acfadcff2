package io.tributary.customer.profile;

import io.tributary.canonical.customer.Attribute;
import io.tributary.intake.Application;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_ATTRIBUTE}. */
@RegisterConstructorMapper(Attributes.AttributeRow.class)
public interface Attributes {
    /** All attributes of some customers. */
    @SqlQuery
    List<AttributeRow> of(@BindList("customers") List<Long> customers);

    /** Writes new attributes. */
    @SqlBatch
    void insert(@BindMethods List<AttributeRow> attributes);

    /** Writes the next version of attributes; no row where somebody else has written one. */
    @SqlBatch
    int[] update(@BindMethods List<AttributeRow> attributes);

    /** What is unique of an attribute. */
    record Key(long customerId, String kind, String name) {}

    /** One thing that is known of a customer. */
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
            int versionNo,
            Instant updatedAt) {

        static AttributeRow of(long id, Application<Attribute> application, Instant now) {
            Attribute attribute = application.record();
            return new AttributeRow(
                    id,
                    application.requireCustomer(),
                    attribute.kind().name(),
                    attribute.name(),
                    attribute.value(),
                    attribute.unit(),
                    attribute.validTo(),
                    application.source().name(),
                    attribute.asOf() == null ? application.receivedAt() : attribute.asOf(),
                    application.receiptId(),
                    1,
                    now);
        }

        Key key() {
            return new Key(customerId, attributeKind, attributeName);
        }

        AttributeRow inPlaceOf(AttributeRow before) {
            return new AttributeRow(
                    before.id,
                    customerId,
                    attributeKind,
                    attributeName,
                    attributeValue,
                    unitCode,
                    validTo,
                    sourceName,
                    asOf,
                    receiptId,
                    before.versionNo,
                    updatedAt);
        }
    }
}
