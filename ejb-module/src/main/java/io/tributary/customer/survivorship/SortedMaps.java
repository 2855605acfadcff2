package io.tributary.customer.survivorship;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** Maps as joins of maps. */
final class SortedMaps {
    private SortedMaps() {}

    /** What either of them has; where both have something, what becomes of the two. */
    static <K, V> SortedMap<K, V> join(SortedMap<K, V> left, SortedMap<K, V> right, BinaryOperator<V> both) {
        return joinByKey(left, right, (key, two) -> both.apply(two.left, two.right));
    }

    static <K, V> SortedMap<K, V> joinByKey(
            SortedMap<K, V> left, SortedMap<K, V> right, BiFunction<K, Two<V>, V> both) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        SortedMap<K, V> joined = new TreeMap<>(left);
        right.forEach((key, value) -> {
            V other = joined.get(key);
            joined.put(key, other == null ? value : both.apply(key, new Two<>(other, value)));
        });
        return joined;
    }

    /** Two values of the same key. */
    record Two<V>(V left, V right) {}
}
