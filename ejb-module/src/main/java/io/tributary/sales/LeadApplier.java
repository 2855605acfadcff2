package io.tributary.sales;

import io.tributary.canonical.lead.Lead;
import io.tributary.intake.Application;
import io.tributary.intake.RecordApplier;
import io.tributary.persistence.Ids;
import io.tributary.publication.BusinessEvent;
import io.tributary.sales.Leads.LeadRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Writes leads. */
@ApplicationScoped
public class LeadApplier implements RecordApplier<Lead> {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Ids ids;

    @Override
    public Class<Lead> kind() {
        return Lead.class;
    }

    @Override
    public List<BusinessEvent> apply(List<Application<Lead>> batch, Instant now) {
        List<LeadRow> leads =
                batch.stream().map(each -> LeadRow.of(ids.next(), each)).toList();
        jdbi.useExtension(Leads.class, rows -> rows.insert(leads));
        return leads.stream().map(LeadApplier::received).toList();
    }

    private static BusinessEvent received(LeadRow lead) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("leadId", lead.id());
        data.put("customerId", lead.customerId());
        data.put("platform", lead.platformName());
        data.put("campaignId", lead.campaignId());
        data.put("test", lead.isTest() == 1);
        return new BusinessEvent("lead.received", "lead/" + lead.id(), data);
    }
}
