package io.tributary.sales;

import io.tributary.canonical.sales.Opportunity;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.OwnedRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_OPPORTUNITY}. */
public interface Opportunities extends OwnedRows<Opportunities.Content> {
    /** An opportunity, beside its number. */
    record Content(
            @Nullable String opportunityName,
            @Nullable String stageName,
            @Nullable BigDecimal probabilityPercent,
            String opportunityState,
            @Nullable BigDecimal valueAmount,
            @Nullable String currencyCode,
            @Nullable LocalDate expectedCloseOn,
            @Nullable String lostReason,
            @Nullable String campaignNumber) {

        static Content of(Opportunity opportunity) {
            return new Content(
                    opportunity.name(),
                    opportunity.stage(),
                    opportunity.probability(),
                    opportunity.state().name(),
                    Amounts.amount(opportunity.value()),
                    Amounts.currency(opportunity.value()),
                    opportunity.expectedCloseOn(),
                    opportunity.lostReason(),
                    opportunity.campaign());
        }
    }
}
