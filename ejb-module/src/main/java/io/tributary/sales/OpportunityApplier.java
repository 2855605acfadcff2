package io.tributary.sales;

import io.tributary.canonical.sales.Opportunity;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.NumberedApplier;
import io.tributary.sales.Opportunities.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps opportunities in their most recent state. */
@ApplicationScoped
public class OpportunityApplier extends NumberedApplier<Opportunity, Content, Opportunities> {
    /** For CDI. */
    public OpportunityApplier() {
        super("opportunity", Opportunity.class, Opportunities.class);
    }

    @Override
    protected String number(Opportunity opportunity) {
        return opportunity.number();
    }

    @Override
    protected @Nullable Instant asOf(Opportunity opportunity) {
        return opportunity.asOf();
    }

    @Override
    protected Content content(Opportunity opportunity) {
        return Content.of(opportunity);
    }

    @Override
    protected void tell(Content opportunity, Map<String, @Nullable Object> data) {
        data.put("state", opportunity.opportunityState());
        data.put("stage", opportunity.stageName());
        data.put("probability", Amounts.plain(opportunity.probabilityPercent()));
        data.put("value", Amounts.plain(opportunity.valueAmount()));
        data.put("currency", opportunity.currencyCode());
    }
}
