package io.tributary.sales;

import io.tributary.canonical.lead.Lead;
import io.tributary.intake.Application;
import io.tributary.intake.shape.FactApplier;
import io.tributary.publication.BusinessEvent;
import io.tributary.sales.Leads.LeadRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes leads. */
@ApplicationScoped
public class LeadApplier extends FactApplier<Lead, LeadRow> {
    /** For CDI. */
    public LeadApplier() {
        super(Lead.class, Leads.class);
    }

    @Override
    protected LeadRow row(long id, Application<Lead> application) {
        return LeadRow.of(id, application);
    }

    @Override
    protected BusinessEvent event(LeadRow lead) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("leadId", lead.id());
        data.put("customerId", lead.customerId());
        data.put("platform", lead.platformName());
        data.put("campaignId", lead.campaignId());
        data.put("test", lead.isTest() == 1);
        return new BusinessEvent("lead.received", "lead/" + lead.id(), data);
    }
}
