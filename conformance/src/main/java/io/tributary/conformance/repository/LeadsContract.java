package io.tributary.conformance.repository;

import io.tributary.sales.Leads;
import java.util.List;

/** Leads are written whole. */
final class LeadsContract implements Contract {

    @Override
    public Class<?> repository() {
        return Leads.class;
    }

    @Override
    public void keep(Ground ground) {

        Leads.LeadRow whole = ground.sample(
                Leads.LeadRow.class,
                "customerId",
                ground.customer().id(),
                "receiptId",
                ground.receipt().id());
        Leads.LeadRow bare = ground.sample(
                Leads.LeadRow.class,
                "receiptId",
                ground.receipt().id(),
                "formId",
                null,
                "campaignId",
                null,
                "adId",
                null,
                "isTest",
                0);
        ground.tell(Leads.class, rows -> rows.insert(List.of(whole, bare)));
        ground.holds("CRM_LEAD", whole);
        ground.holds("CRM_LEAD", bare);
    }
}
