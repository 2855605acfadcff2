package io.tributary.customer.profile;

import io.tributary.canonical.customer.Attribute;
import io.tributary.customer.profile.Attributes.AttributeRow;
import io.tributary.customer.survivorship.Claim;
import io.tributary.customer.survivorship.Fact.AttributeKey;
import io.tributary.customer.survivorship.Fact.AttributeValue;
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

/** Writes attributes of customers; of two words on the same attribute the rules of survivorship say which one counts. */
@ApplicationScoped
public class AttributeApplier implements RecordApplier<Attribute> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Inject
    private Survivorship survivorship;

    /** For CDI. */
    public AttributeApplier() {}

    /** For use without a container. */
    public AttributeApplier(Jdbi jdbi, Ids ids, Survivorship survivorship) {
        this.jdbi = jdbi;
        this.ids = ids;
        this.survivorship = survivorship;
    }

    @Override
    public Class<Attribute> kind() {
        return Attribute.class;
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Attribute>> batch, Instant now) {
        List<Long> customers =
                batch.stream().map(Application::requireCustomer).distinct().toList();
        return jdbi.withHandle(handle -> {
            var attributes = new FactSets(survivorship, ids, now).attributes(handle, customers);
            for (Application<Attribute> each : batch) {
                Attribute attribute = each.record();
                attributes.add(
                        each.requireCustomer(),
                        AttributeKey.of(attribute),
                        new Claim<>(AttributeValue.of(attribute), Told.by(each, attribute.asOf())));
            }
            return FactSets.writeAttributes(handle, attributes).stream()
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
