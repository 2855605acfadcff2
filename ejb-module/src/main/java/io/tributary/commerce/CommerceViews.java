package io.tributary.commerce;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tributary.persistence.Codes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Products and orders, for reading; texts are patterns of LIKE with {@code !} as escape. */
@RegisterConstructorMapper(CommerceViews.ProductView.class)
@RegisterConstructorMapper(CommerceViews.OrderView.class)
@RegisterConstructorMapper(CommerceViews.LineView.class)
public interface CommerceViews {
    /** Products with a number like this, and a name like this in lower case. */
    @SqlQuery
    List<ProductView> products(String number, String name, int limit);

    /** Orders with a number and a state like this, the newest first. */
    @SqlQuery
    List<OrderView> orders(String number, String state, int limit);

    /** One order. */
    @SqlQuery
    Optional<OrderView> order(long id);

    /** Lines of an order, each with the product where it is known. */
    @SqlQuery
    List<LineView> lines(long orderId);

    /** A product. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProductView(
            long id,
            @ColumnName("source_name") String source,
            @ColumnName("product_number") String number,
            @ColumnName("product_name") String name,
            @Nullable String description,
            @Nullable String category,
            @Nullable String gtin,
            @ColumnName("unit_code") @Nullable String unit,
            @ColumnName("price_amount") @Nullable BigDecimal price,
            @ColumnName("currency_code") @Nullable String currency,
            @ColumnName("is_active") boolean active,
            Instant asOf,
            @ColumnName("version_no") int version) {}

    /** An order without its lines. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderView(
            long id,
            @Nullable Long customerId,
            @ColumnName("source_name") String source,
            @ColumnName("order_number") String number,
            @ColumnName("order_state") String state,
            @Nullable Instant orderedAt,
            @ColumnName("total_amount") @Nullable BigDecimal total,
            @ColumnName("currency_code") @Nullable String currency,
            Instant asOf,
            @ColumnName("version_no") int version) {

        /** Shows the state as people read it. */
        public OrderView {
            state = Codes.shown(state);
        }
    }

    /** A line of an order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            @ColumnName("line_no") int line,
            @Nullable Long productId,
            @ColumnName("product_number") @Nullable String product,
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @ColumnName("unit_code") @Nullable String unit,
            @ColumnName("price_amount") @Nullable BigDecimal price,
            @ColumnName("total_amount") @Nullable BigDecimal total,
            @ColumnName("currency_code") @Nullable String currency) {}

    /** An order with its lines. */
    record WholeOrder(@JsonUnwrapped OrderView order, List<LineView> lines) {}
}
