package io.tributary.finance;

import io.tributary.finance.PaymentViews.PaymentView;
import io.tributary.persistence.LikePatterns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: look at payments, above all at those in suspense. */
@Stateless
public class PaymentDesk {
    @Inject
    private Jdbi jdbi;

    /**
     * Payments, the oldest first.
     *
     * @param state {@code null} for all
     */
    public List<PaymentView> payments(Ledger.@Nullable State state, int limit) {
        return jdbi.withExtension(PaymentViews.class, views -> views.payments(LikePatterns.code(state), limit));
    }
}
