package io.tributary.sales;

import io.tributary.canonical.sales.Campaign;
import io.tributary.intake.shape.NumberedApplier;
import io.tributary.sales.Campaigns.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps campaigns in their most recent state. */
@ApplicationScoped
public class CampaignApplier extends NumberedApplier<Campaign, Content, Campaigns> {
    /** For CDI. */
    public CampaignApplier() {
        super("campaign", Campaign.class, Campaigns.class);
    }

    @Override
    protected String number(Campaign campaign) {
        return campaign.number();
    }

    @Override
    protected @Nullable Instant asOf(Campaign campaign) {
        return campaign.asOf();
    }

    @Override
    protected Content content(Campaign campaign) {
        return Content.of(campaign);
    }

    @Override
    protected void tell(Content campaign, Map<String, @Nullable Object> data) {
        data.put("name", campaign.campaignName());
        data.put("state", campaign.campaignState());
    }
}
