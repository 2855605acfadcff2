package io.tributary.persistence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one of the sets that golden records have, as they are and as they are to be. Not thread-safe.
 *
 * @param <R> a row
 * @param <K> what is unique of it within a customer
 * @param <V> what survives of it
 */
public final class MemberRows<R, K extends Comparable<K>, V> {
    private final ToLongFunction<R> id;
    private final ToLongFunction<R> customer;
    private final Function<R, K> key;
    private final RowDifference<R> difference;
    private final Map<Long, Map<K, R>> loaded = new HashMap<>();

    /** Makes a row of what survives. */
    public interface Maker<R, K, V> {
        /**
         * The row, with a new id where there is none before.
         *
         * @param all of the customer, the one with this key among them
         */
        R row(long customerId, K key, V value, SortedMap<K, V> all, @Nullable R before);
    }

    /**
     * No rows yet.
     *
     * @param customer whose a row is
     * @param key what is unique of a row within a customer
     * @param sameContent whether two versions of a row differ at most in where their values came from
     */
    public MemberRows(
            ToLongFunction<R> id, ToLongFunction<R> customer, Function<R, K> key, BiPredicate<R, R> sameContent) {
        this.id = id;
        this.customer = customer;
        this.key = key;
        this.difference = new RowDifference<>(id, sameContent);
    }

    /** Adds rows as the database has them. */
    public void load(List<R> rows) {
        difference.load(rows);
        for (R row : rows) {
            loaded.computeIfAbsent(customer.applyAsLong(row), each -> new TreeMap<>())
                    .putIfAbsent(key.apply(row), row);
        }
    }

    /** Rows of a customer that the database has. */
    public Map<K, R> of(long customerId) {
        return loaded.getOrDefault(customerId, Map.of());
    }

    /** What the rows of a customer say. */
    public SortedMap<K, V> said(long customerId, Predicate<R> which, Function<R, V> said) {
        SortedMap<K, V> all = new TreeMap<>();
        of(customerId).forEach((each, row) -> {
            if (which.test(row)) {
                all.put(each, said.apply(row));
            }
        });
        return all;
    }

    /** What the rows of a customer are to be; others may stay. */
    public void put(long customerId, SortedMap<K, V> all, Maker<R, K, V> maker) {
        Map<K, R> before = of(customerId);
        all.forEach((each, value) -> difference.put(maker.row(customerId, each, value, all, before.get(each))));
    }

    /** What the rows of a customer are to be; there are no others. */
    public void replace(long customerId, SortedMap<K, V> all, Maker<R, K, V> maker) {
        put(customerId, all, maker);
        Set<Long> kept = new HashSet<>();
        of(customerId).forEach((each, row) -> {
            if (all.containsKey(each)) {
                kept.add(id.applyAsLong(row));
            }
        });
        difference.removeUnless(row -> customer.applyAsLong(row) != customerId || kept.contains(id.applyAsLong(row)));
    }

    /** What is to be written. */
    public RowDifference<R> difference() {
        return difference;
    }
}
