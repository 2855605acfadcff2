package io.tributary.commerce;

import io.tributary.canonical.commerce.Product;
import io.tributary.commerce.Products.Content;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.NumberedApplier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps products in their most recent state. */
@ApplicationScoped
public class ProductApplier extends NumberedApplier<Product, Content, Products> {
    /** For CDI. */
    public ProductApplier() {
        super("product", Product.class, Products.class);
    }

    @Override
    protected String number(Product product) {
        return product.number();
    }

    @Override
    protected @Nullable Instant asOf(Product product) {
        return product.asOf();
    }

    @Override
    protected Content content(Product product) {
        return Content.of(product);
    }

    @Override
    protected void tell(Content product, Map<String, @Nullable Object> data) {
        data.put("name", product.productName());
        data.put("gtin", product.gtin());
        data.put("price", Amounts.plain(product.priceAmount()));
        data.put("currency", product.currencyCode());
        data.put("active", product.isActive() == 1);
    }
}
