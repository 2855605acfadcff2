package io.tributary.commerce;

import io.tributary.canonical.commerce.Product;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.NumberedRows;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_PRODUCT}. */
public interface Products extends NumberedRows<Products.Content> {
    /** A product, beside its number. */
    record Content(
            String productName,
            @Nullable String description,
            @Nullable String category,
            @Nullable String gtin,
            @Nullable String unitCode,
            @Nullable BigDecimal priceAmount,
            @Nullable String currencyCode,
            int isActive) {

        static Content of(Product product) {
            return new Content(
                    product.name() == null ? product.number() : product.name(),
                    product.description(),
                    product.category(),
                    product.gtin(),
                    product.unit(),
                    Amounts.amount(product.price()),
                    Amounts.currency(product.price()),
                    product.active() ? 1 : 0);
        }
    }
}
