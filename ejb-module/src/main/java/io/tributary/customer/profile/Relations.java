package io.tributary.customer.profile;

import io.tributary.canonical.customer.Relation;
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

/** Rows of {@code CRM_RELATION}. */
@RegisterConstructorMapper(Relations.RelationRow.class)
public interface Relations {
    /** All relations of some customers. */
    @SqlQuery
    List<RelationRow> of(@BindList("customers") List<Long> customers);

    /** Writes new relations. */
    @SqlBatch
    void insert(@BindMethods List<RelationRow> relations);

    /** Writes the next version of relations; no row where somebody else has written one. */
    @SqlBatch
    int[] update(@BindMethods List<RelationRow> relations);

    /** What is unique of a relation. */
    record Key(long customerId, String kind, String system, String value, String buyingRole) {}

    /**
     * A relation to another customer, who is named by an id of some system.
     *
     * @param buyingRole {@code NONE} where there is none
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
            int versionNo,
            Instant updatedAt) {

        static RelationRow of(long id, Application<Relation> application, Instant now) {
            Relation relation = application.record();
            Relation.BuyingRole role = relation.buyingRole();
            return new RelationRow(
                    id,
                    application.requireCustomer(),
                    relation.kind().name(),
                    relation.other().system(),
                    relation.other().value(),
                    role == null ? "NONE" : role.name(),
                    relation.label(),
                    relation.validFrom(),
                    relation.validTo(),
                    relation.asOf() == null ? application.receivedAt() : relation.asOf(),
                    application.receiptId(),
                    1,
                    now);
        }

        Key key() {
            return new Key(customerId, relationKind, relatedSystem, relatedValue, buyingRole);
        }

        RelationRow inPlaceOf(RelationRow before) {
            return new RelationRow(
                    before.id,
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
                    before.versionNo,
                    updatedAt);
        }
    }
}
