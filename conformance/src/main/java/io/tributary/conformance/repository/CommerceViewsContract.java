package io.tributary.conformance.repository;

import io.tributary.commerce.CommerceViews;
import io.tributary.commerce.CommerceViews.OrderView;
import io.tributary.commerce.CommerceViews.ProductView;
import io.tributary.commerce.Orders;
import io.tributary.commerce.Products;
import io.tributary.conformance.Expect;
import io.tributary.intake.shape.Numbered;
import io.tributary.persistence.LikePatterns;
import java.util.List;
import java.util.Optional;

/** Products and orders are found by number, by the beginning of a name, and by state. */
final class CommerceViewsContract implements Contract {

    @Override
    public Class<?> repository() {
        return CommerceViews.class;
    }

    @Override
    public void keep(Ground ground) {
        Products.Content content =
                ground.sample(Products.Content.class, "productName", "Große_Tasse 🌊", "isActive", 0);
        Numbered product = ground.plant(Products.class, content, null);
        ProductView found = ground.ask(CommerceViews.class, views -> views.products(product.number(), "%", 5))
                .get(0);
        Expect.equal("name", content.productName(), found.name());
        Expect.equal("price", content.priceAmount(), found.price());
        Expect.equal("description", content.description(), found.description());
        Expect.equal("active", false, found.active());
        Expect.equal("as of", product.asOf(), found.asOf());
        Expect.equal("by the beginning of the name", List.of(product.id()), named(ground, "GROSSE_tasse", "große_T"));
        Expect.equal("escaped signs are no wildcards", List.of(), named(ground, "große%tasse", "großex"));

        Numbered order = ground.plant(
                Orders.class,
                ground.sample(Orders.Content.class, "orderState", "CONFIRMED"),
                ground.customer().id());
        OrderView listed = ground.ask(CommerceViews.class, views -> views.orders(order.number(), "CONFIRMED", 5))
                .get(0);
        Expect.equal("state", "confirmed", listed.state());
        Expect.equal("customer", order.customerId(), listed.customerId());
        Expect.equal(
                "another state",
                List.of(),
                ground.ask(CommerceViews.class, views -> views.orders(order.number(), "OPEN", 5)));
        Expect.equal(
                "the listed is the found",
                Optional.of(listed),
                ground.ask(CommerceViews.class, views -> views.order(order.id())));
        Expect.equal("none", Optional.empty(), ground.ask(CommerceViews.class, views -> views.order(-1)));
    }

    private static List<Long> named(Ground ground, String... beginnings) {
        return java.util.Arrays.stream(beginnings)
                .flatMap(
                        name -> ground
                                .ask(CommerceViews.class, views -> views.products("%", LikePatterns.beginning(name), 5))
                                .stream())
                .map(ProductView::id)
                .distinct()
                .toList();
    }
}
