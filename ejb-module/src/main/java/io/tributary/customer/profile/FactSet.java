package io.tributary.customer.profile;

import io.tributary.customer.survivorship.Claim;
import io.tributary.persistence.MemberRows;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What customers have of one kind of record: rows as they are, and claims that join what the rows say. Not thread-safe.
 *
 * @param <R> a row
 * @param <K> what is unique of it within a customer
 * @param <V> what it says
 */
public final class FactSet<R, K extends Comparable<K>, V> {
    private final MemberRows<R, K, Claim<V>> rows;
    private final Function<R, Claim<V>> claim;
    private final Function<K, BinaryOperator<Claim<V>>> better;
    private final Maker<R, K, V> maker;
    private final Map<Long, SortedMap<K, Claim<V>>> states = new TreeMap<>();

    /** Makes a row of what survives. */
    interface Maker<R, K, V> {
        /** The row, with a new id where there is none before. */
        R row(long customerId, K key, Claim<V> claim, @Nullable R before);
    }

    FactSet(
            MemberRows<R, K, Claim<V>> rows,
            Function<R, Claim<V>> claim,
            Function<K, BinaryOperator<Claim<V>>> better,
            Maker<R, K, V> maker) {
        this.rows = rows;
        this.claim = claim;
        this.better = better;
        this.maker = maker;
    }

    /** Adds what one message says of a customer. */
    void add(long customerId, K key, Claim<V> said) {
        states.computeIfAbsent(customerId, id -> rows.said(id, row -> true, claim))
                .merge(key, said, better.apply(key));
    }

    /** What a customer has from now on, and nothing else. */
    public void replace(long customerId, SortedMap<K, Claim<V>> all) {
        rows.replace(
                customerId,
                all,
                (id, key, value, others, before) -> maker.row(id, key, Objects.requireNonNull(value), before));
    }

    /** What the rows of a customer say of which no message is known. */
    public Map<K, Claim<V>> byRow(long customerId) {
        Map<K, Claim<V>> all = new TreeMap<>();
        rows.said(customerId, row -> true, claim).forEach((key, value) -> {
            if (Told.home(value.from()) != null) {
                all.put(key, value);
            }
        });
        return all;
    }

    /** The better of two claims. */
    public Claim<V> better(K key, Claim<V> left, Claim<V> right) {
        return better.apply(key).apply(left, right);
    }

    /** The rows, with what was added. */
    MemberRows<R, K, Claim<V>> rows() {
        states.forEach((customer, all) ->
                rows.put(customer, all, (id, key, value, others, before) -> maker.row(id, key, value, before)));
        states.clear();
        return rows;
    }
}
