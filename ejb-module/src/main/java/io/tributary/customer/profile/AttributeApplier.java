package io.tributary.customer.profile;

import io.tributary.canonical.customer.Attribute;
import io.tributary.customer.profile.Attributes.AttributeRow;
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

/** Writes attributes of customers; of two words on the same attribute the most recent one counts, whatever source it is from. */
@ApplicationScoped
public class AttributeApplier implements RecordApplier<Attribute> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Override
    public Class<Attribute> kind() {
        return Attribute.class;
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Attribute>> batch, Instant now) {
        List<Long> customers =
                batch.stream().map(Application::requireCustomer).distinct().toList();
        ChangedRows<AttributeRow> rows = new ChangedRows<>(AttributeRow::id, AttributeRow::key);
        return jdbi.withExtension(Attributes.class, attributes -> {
            rows.load(BindLists.inPortions(customers, attributes::of));
            for (Application<Attribute> each : batch) {
                AttributeRow row = AttributeRow.of(ids.next(), each, now);
                rows.putMostRecent(row, AttributeRow::asOf, row::inPlaceOf);
            }
            rows.write(attributes::insert, attributes::update, "an attribute");
            return Stream.concat(rows.made().stream(), rows.changed().stream())
                    .map(AttributeApplier::changed)
                    .toList();
        });
    }

    private static BusinessEvent changed(AttributeRow row) {
        Map<String, Object> data = Map.of(
                "customerId", row.customerId(),
                "kind", row.attributeKind(),
                "name", row.attributeName(),
                "asOf", row.asOf().toString());
        return new BusinessEvent("attribute.changed", "customer/" + row.customerId(), data);
    }
}
