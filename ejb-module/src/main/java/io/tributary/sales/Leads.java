package io.tributary.sales;

import io.tributary.canonical.lead.Lead;
import io.tributary.intake.Application;
import io.tributary.intake.shape.FactRows;
import io.tributary.intake.translation.CanonicalJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_LEAD}. */
public interface Leads extends FactRows<Leads.LeadRow> {
    /** Somebody who answered an advertisement. */
    record LeadRow(
            long id,
            @Nullable Long customerId,
            long receiptId,
            String platformName,
            String platformLead,
            @Nullable String formId,
            @Nullable String campaignId,
            @Nullable String adId,
            int isTest,
            String answers,
            Instant submittedAt) {

        static LeadRow of(long id, Application<Lead> application) {
            Lead lead = application.record();
            return new LeadRow(
                    id,
                    application.customerId(),
                    application.receiptId(),
                    lead.platform(),
                    lead.leadId(),
                    lead.formId(),
                    lead.campaignId(),
                    lead.adId(),
                    lead.test() ? 1 : 0,
                    CanonicalJson.write(lead.answers()),
                    lead.submittedAt() == null ? application.receivedAt() : lead.submittedAt());
        }
    }
}
