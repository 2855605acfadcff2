package io.tributary.customer.profile;

import io.tributary.canonical.customer.Relation;
import io.tributary.customer.profile.Relations.RelationRow;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.BindLists;
import io.tributary.persistence.ChangedRows;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Writes relations between customers; of two words on the same relation the most recent one counts. */
@ApplicationScoped
public class RelationApplier implements RecordApplier<Relation> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Override
    public Class<Relation> kind() {
        return Relation.class;
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Relation>> batch, Instant now) {
        List<Long> customers =
                batch.stream().map(Application::requireCustomer).distinct().toList();
        ChangedRows<RelationRow> rows = new ChangedRows<>(RelationRow::id, RelationRow::key);
        return jdbi.withExtension(Relations.class, relations -> {
            rows.load(BindLists.inPortions(customers, relations::of));
            for (Application<Relation> each : batch) {
                RelationRow row = RelationRow.of(ids.next(), each, now);
                rows.putMostRecent(row, RelationRow::asOf, row::inPlaceOf);
            }
            rows.write(relations::insert, relations::update, "a relation");
            return Stream.concat(rows.made().stream(), rows.changed().stream())
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
