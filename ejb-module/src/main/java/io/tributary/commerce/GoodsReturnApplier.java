package io.tributary.commerce;

import io.tributary.canonical.commerce.GoodsReturn;
import io.tributary.commerce.GoodsReturns.Content;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.NumberedApplier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps returns of goods in their most recent state. */
@ApplicationScoped
public class GoodsReturnApplier extends NumberedApplier<GoodsReturn, Content, GoodsReturns> {
    /** For CDI. */
    public GoodsReturnApplier() {
        super("return", GoodsReturn.class, GoodsReturns.class);
    }

    @Override
    protected String number(GoodsReturn goods) {
        return goods.number();
    }

    @Override
    protected @Nullable Instant asOf(GoodsReturn goods) {
        return goods.asOf();
    }

    @Override
    protected Content content(GoodsReturn goods) {
        return Content.of(goods);
    }

    @Override
    protected void tell(Content goods, Map<String, @Nullable Object> data) {
        data.put("state", goods.returnState());
        data.put("order", goods.orderNumber());
        data.put("refund", Amounts.plain(goods.refundAmount()));
        data.put("currency", goods.currencyCode());
    }
}
