package io.tributary.sales;

import io.tributary.canonical.sales.Offer;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.OwnedRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_OFFER}. */
public interface Offers extends OwnedRows<Offers.Content> {
    /** An offer, beside its number. */
    record Content(
            @Nullable String opportunityNumber,
            String offerState,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate validUntil,
            @Nullable BigDecimal totalAmount,
            @Nullable String currencyCode) {

        static Content of(Offer offer) {
            return new Content(
                    offer.opportunity(),
                    offer.state().name(),
                    offer.sentOn(),
                    offer.validUntil(),
                    Amounts.amount(offer.total()),
                    Amounts.currency(offer.total()));
        }
    }
}
