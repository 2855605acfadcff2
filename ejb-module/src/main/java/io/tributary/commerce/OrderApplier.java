package io.tributary.commerce;

import io.tributary.canonical.commerce.Order;
import io.tributary.commerce.Orders.Content;
import io.tributary.commerce.Orders.LineRow;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.NumberedApplier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps orders in their most recent state, each with the lines of that state. */
@ApplicationScoped
public class OrderApplier extends NumberedApplier<Order, Content, Orders> {
    /** For CDI. */
    public OrderApplier() {
        super("order", Order.class, Orders.class);
    }

    @Override
    protected String number(Order order) {
        return order.number();
    }

    @Override
    protected @Nullable Instant asOf(Order order) {
        return order.asOf();
    }

    @Override
    protected Content content(Order order) {
        return Content.of(order);
    }

    @Override
    protected void tell(Content order, Map<String, @Nullable Object> data) {
        data.put("state", order.orderState());
        data.put("total", Amounts.plain(order.totalAmount()));
        data.put("currency", order.currencyCode());
    }

    @Override
    protected void writeParts(Orders rows, Map<Long, Order> added, Map<Long, Order> changed) {
        rows.deleteLines(List.copyOf(changed.keySet()));
        rows.insertLines(Stream.of(added, changed)
                .flatMap(orders -> orders.entrySet().stream())
                .flatMap(order -> LineRow.of(order.getKey(), order.getValue()).stream())
                .toList());
    }
}
