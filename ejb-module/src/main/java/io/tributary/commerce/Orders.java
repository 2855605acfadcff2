package io.tributary.commerce;

import io.tributary.canonical.commerce.Order;
import io.tributary.canonical.commerce.OrderLine;
import io.tributary.intake.shape.Amounts;
import io.tributary.intake.shape.OwnedRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jspecify.annotations.Nullable;

/** Rows of {@code CRM_ORDER} and {@code CRM_ORDER_LINE}. */
public interface Orders extends OwnedRows<Orders.Content> {
    /** Removes all lines of orders. */
    @SqlBatch
    void deleteLines(List<Long> orderId);

    /** Writes lines. */
    @SqlBatch
    void insertLines(@BindMethods List<LineRow> lines);

    /** An order, beside its number. */
    record Content(
            String orderState,
            @Nullable Instant orderedAt,
            @Nullable BigDecimal totalAmount,
            @Nullable String currencyCode) {

        static Content of(Order order) {
            return new Content(
                    order.state().name(),
                    order.orderedAt(),
                    Amounts.amount(order.total()),
                    Amounts.currency(order.total()));
        }
    }

    /** One line of an order. */
    record LineRow(
            long orderId,
            int lineNo,
            @Nullable String productNumber,
            @Nullable String description,
            @Nullable BigDecimal quantity,
            @Nullable String unitCode,
            @Nullable BigDecimal priceAmount,
            @Nullable BigDecimal totalAmount,
            @Nullable String currencyCode) {

        /** The lines of an order. They keep their numbers where each has one of its own, else they are counted from 1. */
        static List<LineRow> of(long orderId, Order order) {
            List<OrderLine> lines = order.lines();
            boolean numbered = lines.stream().noneMatch(line -> line.line() == null)
                    && lines.stream().map(OrderLine::line).distinct().count() == lines.size();
            List<LineRow> rows = new ArrayList<>();
            for (OrderLine line : lines) {
                Integer own = line.line();
                rows.add(of(orderId, numbered && own != null ? own : rows.size() + 1, line, order));
            }
            return rows;
        }

        private static LineRow of(long orderId, int number, OrderLine line, Order order) {
            String currency = Amounts.currency(line.price() == null ? line.total() : line.price());
            return new LineRow(
                    orderId,
                    number,
                    line.product(),
                    line.description(),
                    line.quantity(),
                    line.unit(),
                    Amounts.amount(line.price()),
                    Amounts.amount(line.total()),
                    currency == null ? Amounts.currency(order.total()) : currency);
        }
    }
}
