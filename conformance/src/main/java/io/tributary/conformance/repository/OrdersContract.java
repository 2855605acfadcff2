package io.tributary.conformance.repository;

import io.tributary.commerce.CommerceViews;
import io.tributary.commerce.CommerceViews.LineView;
import io.tributary.commerce.Orders;
import io.tributary.commerce.Products;
import io.tributary.conformance.Expect;
import io.tributary.intake.shape.Numbered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders are numbered records whose lines are replaced together, and find their products in whatever order these come. */
final class OrdersContract implements Contract {
    static final String[] ORDER = {"orderState", "OPEN"};

    @Override
    public Class<?> repository() {
        return Orders.class;
    }

    @Override
    public void keep(Ground ground) {
        new NumberedContract<>(Orders.class, Orders.Content.class, "CRM_ORDER", (Object[]) ORDER).keep(ground);

        Numbered order = ground.plant(Orders.class, ground.sample(Orders.Content.class, (Object[]) ORDER), null);
        Orders.LineRow second = ground.sample(Orders.LineRow.class, "orderId", order.id(), "lineNo", 2);
        Orders.LineRow first = ground.samples().bare(Orders.LineRow.class, "orderId", order.id(), "lineNo", 1);
        ground.tell(Orders.class, rows -> rows.insertLines(List.of(second, first)));
        Expect.equal("lines in their order", List.of(view(first, null), view(second, null)), lines(ground, order));

        Numbered product = ground.sample(
                Numbered.class,
                "number",
                second.productNumber(),
                "receiptId",
                ground.receipt().id());
        ground.tell(
                Products.class, rows -> rows.insert(List.of(product), List.of(ground.sample(Products.Content.class))));
        Expect.equal(
                "the product is known now",
                view(second, product.id()),
                lines(ground, order).get(1));

        ground.tell(Orders.class, rows -> {
            rows.deleteLines(List.of(order.id()));
            rows.insertLines(List.of(first));
        });
        Expect.equal("lines are replaced", List.of(view(first, null)), lines(ground, order));
    }

    private static List<LineView> lines(Ground ground, Numbered order) {
        return ground.ask(CommerceViews.class, views -> views.lines(order.id())).stream()
                .map(OrdersContract::plain)
                .toList();
    }

    /** Decimals as they are worth, whatever their scale. */
    private static LineView plain(LineView line) {
        return new LineView(
                line.line(),
                line.productId(),
                line.product(),
                line.description(),
                Expect.plain(line.quantity()),
                line.unit(),
                Expect.plain(line.price()),
                Expect.plain(line.total()),
                line.currency());
    }

    private static LineView view(Orders.LineRow row, @Nullable Long productId) {
        return plain(new LineView(
                row.lineNo(),
                productId,
                row.productNumber(),
                row.description(),
                row.quantity(),
                row.unitCode(),
                row.priceAmount(),
                row.totalAmount(),
                row.currencyCode()));
    }
}
