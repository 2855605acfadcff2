package io.tributary.finance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tributary.persistence.Codes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Payments, for reading. */
@RegisterConstructorMapper(PaymentViews.PaymentView.class)
public interface PaymentViews {
    /** Payments in a state like this, a pattern with {@code !} as escape; the oldest first, since they wait longest. */
    @SqlQuery
    List<PaymentView> payments(String state, int limit);

    /** A payment with what of it no invoice has got yet. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentView(
            long id,
            @Nullable Long customerId,
            @ColumnName("source_name") String source,
            @ColumnName("payment_reference") String reference,
            @ColumnName("payment_state") String state,
            String direction,
            BigDecimal amount,
            @ColumnName("open_amount") BigDecimal open,
            @ColumnName("currency_code") String currency,
            @ColumnName("is_reversal") boolean reversal,
            @Nullable LocalDate bookingDate,
            @Nullable String counterpartyName,
            @Nullable String counterpartyAccount,
            @Nullable String endToEndId,
            @Nullable String remittance,
            @Nullable String returnReason,
            @ColumnName("version_no") int version) {

        /** Shows the codes as people read them. */
        public PaymentView {
            state = Codes.shown(state);
            direction = Codes.shown(direction);
        }
    }
}
