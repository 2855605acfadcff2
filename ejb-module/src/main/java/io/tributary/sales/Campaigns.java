package io.tributary.sales;

import io.tributary.canonical.sales.Campaign;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.NumberedRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_CAMPAIGN}. */
public interface Campaigns extends NumberedRows<Campaigns.Content> {
    /** A campaign, beside its number. */
    record Content(
            String campaignName,
            @Nullable String channelName,
            String campaignState,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable BigDecimal budgetAmount,
            @Nullable String currencyCode) {

        static Content of(Campaign campaign) {
            return new Content(
                    campaign.name() == null ? campaign.number() : campaign.name(),
                    campaign.channel(),
                    campaign.state().name(),
                    campaign.startsOn(),
                    campaign.endsOn(),
                    Amounts.amount(campaign.budget()),
                    Amounts.currency(campaign.budget()));
        }
    }
}
