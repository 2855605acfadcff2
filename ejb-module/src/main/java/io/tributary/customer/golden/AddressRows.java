package io.tributary.customer.golden;

import io.tributary.customer.golden.AddressRow.Uses;
import io.tributary.customer.survivorship.AddressKey;
import io.tributary.customer.survivorship.Described;
import io.tributary.customer.survivorship.Survivorship;
import io.tributary.persistence.Ids;
import io.tributary.persistence.RowDifference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of addresses: one for each use that sources name. What they say of the address without naming a use holds for each of these rows, and
 * makes a row of its own only while no use is named. Not thread-safe.
 */
final class AddressRows {
    private final Survivorship survivorship;
    private final Ids ids;
    private final Instant now;
    private final RowDifference<AddressRow> difference = new RowDifference<>(AddressRow::id, AddressRow::sameContent);
    private final Map<Long, List<AddressRow>> loaded = new HashMap<>();

    AddressRows(Survivorship survivorship, Ids ids, Instant now) {
        this.survivorship = survivorship;
        this.ids = ids;
        this.now = now;
    }

    /** Adds rows as the database has them. */
    void load(List<AddressRow> rows) {
        difference.load(rows);
        rows.forEach(row -> loaded.computeIfAbsent(row.customerId(), each -> new ArrayList<>())
                .add(row));
    }

    /** What the rows of a customer say. */
    SortedMap<AddressKey, Described> said(long customerId, Predicate<AddressRow> which) {
        SortedMap<AddressKey, Described> all = new TreeMap<>();
        for (AddressRow row : loaded.getOrDefault(customerId, List.of())) {
            if (which.test(row)) {
                Uses uses = row.uses();
                all.merge(row.key(), uses.own(), survivorship::joinAddress);
                if (uses.any() != null) {
                    all.merge(row.key().withoutUse(), uses.any(), survivorship::joinAddress);
                }
            }
        }
        return all;
    }

    /** What the rows of a customer are to be. */
    void put(long customerId, SortedMap<AddressKey, Described> all, boolean noOthers) {
        List<AddressRow> left = new ArrayList<>(loaded.getOrDefault(customerId, List.of()));
        Map<AddressKey, AddressRow> rows = new HashMap<>();
        List<AddressKey> keys = keys(all);
        for (AddressKey key : keys) {
            take(left, row -> row.key().equals(key), rows, key);
        }
        for (AddressKey key : keys) {
            if (!rows.containsKey(key)) {
                take(left, row -> row.key().equals(key.withoutUse()), rows, key);
            }
        }
        for (AddressKey key : keys) {
            difference.put(row(customerId, key, all, rows.get(key)));
        }
        left.stream()
                .filter(row -> noOthers
                        || (row.addressUse() == null
                                && keys.stream()
                                        .anyMatch(key -> key.withoutUse().equals(row.key()))))
                .forEach(difference::remove);
    }

    private static void take(
            List<AddressRow> left, Predicate<AddressRow> which, Map<AddressKey, AddressRow> rows, AddressKey key) {
        left.stream().filter(which).findFirst().ifPresent(row -> {
            rows.put(key, row);
            left.remove(row);
        });
    }

    /** Those that get a row. */
    private static List<AddressKey> keys(SortedMap<AddressKey, Described> all) {
        return all.keySet().stream()
                .filter(key -> key.use() != null
                        || all.keySet().stream()
                                .noneMatch(other -> other.use() != null
                                        && other.withoutUse().equals(key)))
                .toList();
    }

    private AddressRow row(
            long customerId, AddressKey key, SortedMap<AddressKey, Described> all, @Nullable AddressRow before) {
        Uses uses =
                new Uses(Objects.requireNonNull(all.get(key)), key.use() == null ? null : all.get(key.withoutUse()));
        return AddressRow.of(
                before == null ? ids.next() : before.id(),
                customerId,
                key,
                uses,
                uses.joined(survivorship::joinAddress),
                before,
                now);
    }

    /** What is to be written. */
    RowDifference<AddressRow> difference() {
        return difference;
    }
}
