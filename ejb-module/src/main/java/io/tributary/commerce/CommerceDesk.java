package io.tributary.commerce;

import io.tributary.canonical.commerce.Order;
import io.tributary.commerce.CommerceViews.OrderView;
import io.tributary.commerce.CommerceViews.ProductView;
import io.tributary.commerce.CommerceViews.WholeOrder;
import io.tributary.persistence.LikePatterns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Use case: look at what can be bought and what was. */
@Stateless
public class CommerceDesk {
    @Inject
    private Jdbi jdbi;

    /**
     * Products, by number.
     *
     * @param number exactly; {@code null} for all
     * @param name how it begins, in any case; {@code null} for all
     */
    public List<ProductView> products(@Nullable String number, @Nullable String name, int limit) {
        return jdbi.withExtension(
                CommerceViews.class,
                views -> views.products(LikePatterns.exactly(number), LikePatterns.beginning(name), limit));
    }

    /**
     * Orders, the newest first.
     *
     * @param number exactly; {@code null} for all
     * @param state {@code null} for all
     */
    public List<OrderView> orders(@Nullable String number, Order.@Nullable State state, int limit) {
        return jdbi.withExtension(
                CommerceViews.class,
                views -> views.orders(LikePatterns.exactly(number), LikePatterns.code(state), limit));
    }

    /** One order with its lines. */
    public Optional<WholeOrder> order(long id) {
        return jdbi.withExtension(
                CommerceViews.class, views -> views.order(id).map(order -> new WholeOrder(order, views.lines(id))));
    }
}
