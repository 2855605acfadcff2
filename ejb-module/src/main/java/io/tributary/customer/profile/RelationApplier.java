package io.tributary.customer.profile;

import io.tributary.canonical.customer.Relation;
import io.tributary.customer.profile.Relations.RelationRow;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact.RelationKey;
import io.tributary.customer.survivorship.Fact.RelationValue;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Writes relations between customers; of two words on the same relation the rules of survivorship say which one counts. */
@ApplicationScoped
public class RelationApplier implements RecordApplier<Relation> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private Survivorship survivorship;

    /** For CDI. */
    public RelationApplier() {}

    /** For use without a container. */
    public RelationApplier(Jdbi jdbi, Ids ids, Survivorship survivorship) {
        this.jdbi = jdbi;
        this.ids = ids;
        this.survivorship = survivorship;
    }

    @Override
    public Class<Relation> kind() {
        return Relation.class;
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Relation>> batch, Instant now) {
        List<Long> customers =
                batch.stream().map(Application::requireCustomer).distinct().toList();
        return jdbi.withHandle(handle -> {
            var relations = new FactSets(survivorship, ids, now).relations(handle, customers);
            for (Application<Relation> each : batch) {
                Relation relation = each.record();
                relations.add(
                        each.requireCustomer(),
                        RelationKey.of(relation),
                        new Claim<>(RelationValue.of(relation), Told.by(each, relation.asOf())));
            }
            return FactSets.writeRelations(handle, relations).stream()
                    .map(RelationApplier::changed)
                    .toList();
        });
    }

    private static BusinessEvent changed(RelationRow row) {
        Map<String, Object> data = Map.of(
                "customerId", row.customerId(),
                "kind", row.relationKind(),
                "buyingRole", row.buyingRole(),
                "otherSystem", row.relatedSystem(),
                "otherId", row.relatedValue());
        return new BusinessEvent("relation.changed", "customer/" + row.customerId(), data);
    }
}
