package io.tributary.commerce;

import io.tributary.canonical.commerce.GoodsReturn;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.OwnedRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_RETURN}. */
public interface GoodsReturns extends OwnedRows<GoodsReturns.Content> {
    /** A return, beside its number. */
    record Content(
            String returnState,
            @Nullable String orderNumber,
            @Nullable String invoiceNumber,
            @Nullable String productNumber,
            @Nullable BigDecimal quantity,
            @Nullable String unitCode,
            @Nullable String reason,
            @Nullable BigDecimal refundAmount,
            @Nullable String currencyCode,
            @Nullable LocalDate returnedOn) {

        static Content of(GoodsReturn goods) {
            return new Content(
                    goods.state().name(),
                    goods.order(),
                    goods.invoice(),
                    goods.product(),
                    goods.quantity(),
                    goods.unit(),
                    goods.reason(),
                    Amounts.amount(goods.refund()),
                    Amounts.currency(goods.refund()),
                    goods.returnedOn());
        }
    }
}
