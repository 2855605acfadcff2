package io.tributary.sales;

import io.tributary.canonical.sales.Offer;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.NumberedApplier;
import io.tributary.sales.Offers.Content;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps offers in their most recent state. */
@ApplicationScoped
public class OfferApplier extends NumberedApplier<Offer, Content, Offers> {
    /** For CDI. */
    public OfferApplier() {
        super("offer", Offer.class, Offers.class);
    }

    @Override
    protected String number(Offer offer) {
        return offer.number();
    }

    @Override
    protected @Nullable Instant asOf(Offer offer) {
        return offer.asOf();
    }

    @Override
    protected Content content(Offer offer) {
        return Content.of(offer);
    }

    @Override
    protected void tell(Content offer, Map<String, @Nullable Object> data) {
        data.put("state", offer.offerState());
        data.put("opportunity", offer.opportunityNumber());
        data.put("total", Amounts.plain(offer.totalAmount()));
        data.put("currency", offer.currencyCode());
    }
}
