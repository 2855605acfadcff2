package io.tributary.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as a transaction finds and leaves them: it loads what is there, puts what is new or different, and in the end writes what
 * was made and what was changed. Not thread-safe.
 *
 * @param <R> an immutable row; equal rows need not be written
 */
public final class ChangedRows<R> {
    private static final int NO_ROW = 0;

    private final ToLongFunction<R> id;
    private final Function<R, ?> group;
    private final Map<Long, R> rows = new LinkedHashMap<>();
    private final Map<Object, Set<Long>> groups = new HashMap<>();
    private final Set<Long> made = new LinkedHashSet<>();
    private final Set<Long> changed = new TreeSet<>();

    /**
     * No rows yet.
     *
     * @param id of a row
     * @param group by which rows are looked up, such as their customer or their natural key
     */
    public ChangedRows(ToLongFunction<R> id, Function<R, ?> group) {
        this.id = id;
        this.group = group;
    }

    /** Adds rows as the database has them. */
    public void load(Collection<R> stored) {
        stored.forEach(this::keep);
    }

    /** Rows of a group, as they are now. */
    public List<R> of(Object key) {
        List<R> found = new ArrayList<>();
        groups.getOrDefault(key, Set.of()).forEach(each -> found.add(rows.get(each)));
        return found;
    }

    /** Puts a row: a new one, or in the place of the one with the same id. */
    public void put(R row) {
        R before = keep(row);
        if (before == null) {
            made.add(id.applyAsLong(row));
        } else if (!before.equals(row) && !made.contains(id.applyAsLong(row))) {
            changed.add(id.applyAsLong(row));
        }
    }

    /**
     * Puts a row of which there is one in its group, unless what is there is more recent.
     *
     * @param asOf when the source says that a row was so
     * @param inPlaceOf the row with the id and the version of the one that it replaces
     */
    public void putMostRecent(R row, Function<R, Instant> asOf, UnaryOperator<R> inPlaceOf) {
        List<R> standing = of(Objects.requireNonNull(group.apply(row)));
        if (standing.isEmpty()) {
            put(row);
        } else if (!asOf.apply(row).isBefore(asOf.apply(standing.get(0)))) {
            put(inPlaceOf.apply(standing.get(0)));
        }
    }

    private @Nullable R keep(R row) {
        long key = id.applyAsLong(row);
        groups.computeIfAbsent(group.apply(row), g -> new LinkedHashSet<>()).add(key);
        return rows.put(key, row);
    }

    /** Rows that are to be inserted, in the order in which they were put. */
    public List<R> made() {
        return made.stream().map(rows::get).toList();
    }

    /** Rows that are to be updated, by ascending id, so that transactions wait for each other but never in a circle. */
    public List<R> changed() {
        return changed.stream().map(rows::get).toList();
    }

    /**
     * Inserts and updates; where there is nothing to do there is no statement.
     *
     * @param update counts for each row whether it was there in the version that was loaded
     * @param what is said of a row that somebody else changed
     * @throws LostRaceException if somebody else changed a row in between
     */
    public void write(Consumer<List<R>> insert, Function<List<R>, int[]> update, String what) {
        if (!made.isEmpty()) {
            insert.accept(made());
        }
        if (!changed.isEmpty()) {
            requireAll(update.apply(changed()), what);
        }
    }

    private static void requireAll(int[] counts, String what) {
        for (int count : counts) {
            if (count == NO_ROW) {
                throw new LostRaceException("somebody else changed " + what + " at the same moment");
            }
        }
    }
}
