package io.tributary.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.canonical.Money;
import io.tributary.canonical.commerce.Order;
import io.tributary.canonical.commerce.OrderLine;
import io.tributary.commerce.Orders.LineRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderLinesTest {

    @Test
    void lines_keep_their_numbers() {
        assertThat(numbers(line(20), line(10))).containsExactly(20, 10);
    }

    @Test
    void lines_are_counted_where_one_has_no_number() {
        assertThat(numbers(line(2), line(null), line(7))).containsExactly(1, 2, 3);
    }

    @Test
    void lines_are_counted_where_two_have_the_same_number() {
        assertThat(numbers(line(1), line(1))).containsExactly(1, 2);
    }

    @Test
    void a_line_has_the_currency_of_its_order_where_it_has_no_amount() {
        assertThat(LineRow.of(1, order(line(1))).get(0).currencyCode()).isEqualTo("CHF");
    }

    private static List<Integer> numbers(OrderLine... lines) {
        return LineRow.of(1, order(lines)).stream().map(LineRow::lineNo).toList();
    }

    private static Order order(OrderLine... lines) {
        return new Order("A-1", Order.State.OPEN, null, new Money(BigDecimal.TEN, "CHF"), Arrays.asList(lines), null);
    }

    private static OrderLine line(@Nullable Integer number) {
        return new OrderLine(number, "P-1", null, BigDecimal.ONE, "C62", null, null);
    }
}
