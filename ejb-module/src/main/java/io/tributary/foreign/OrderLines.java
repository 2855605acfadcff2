package io.tributary.foreign;

import io.tributary.canonical.Money;
import io.tributary.canonical.commerce.Order;
import io.tributary.canonical.commerce.OrderLine;
import io.tributary.foreign.mapping.Each;
import io.tributary.foreign.mapping.Subject;
import io.tributary.foreign.mapping.Subject.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of an order, each for a row of its own. */
final class OrderLines {
    private OrderLines() {}

    static List<Subject> of(Subject subject) {
        List<Subject> subjects = new ArrayList<>();
        if (subject.record() instanceof Order order) {
            for (OrderLine line : order.lines()) {
                subjects.add(subject.with(new Part(Each.LINE, subjects.size() + 1, values(line, subjects.size() + 1))));
            }
        }
        return subjects;
    }

    private static Map<String, Object> values(OrderLine line, int position) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "line.number",
                line.line() == null ? (long) position : line.line().longValue());
        put(values, "line.product", line.product());
        put(values, "line.description", line.description());
        put(values, "line.quantity", line.quantity());
        put(values, "line.unit", line.unit());
        put(values, "line.price", amount(line.price()));
        put(values, "line.amount", amount(line.total()));
        return values;
    }

    private static @Nullable Object amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
