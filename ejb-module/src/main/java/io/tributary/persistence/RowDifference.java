package io.tributary.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Rows of a table as a transaction found them and as they are to be. Rows are written in ascending order of their ids, so that transactions
 * wait for each other but never in a circle. Not thread-safe.
 *
 * @param <R> an immutable row
 */
public final class RowDifference<R> {
    private static final int NO_ROW = 0;

    private final ToLongFunction<R> id;
    private final BiPredicate<R, R> sameContent;
    private final Map<Long, R> loaded = new TreeMap<>();
    private final Map<Long, R> made = new LinkedHashMap<>();
    private final Map<Long, R> changed = new TreeMap<>();
    private final Map<Long, R> explained = new TreeMap<>();
    private final Map<Long, R> gone = new TreeMap<>();

    /**
     * No rows yet.
     *
     * @param sameContent whether two versions of a row differ at most in where their values came from
     */
    public RowDifference(ToLongFunction<R> id, BiPredicate<R, R> sameContent) {
        this.id = id;
        this.sameContent = sameContent;
    }

    /** Adds rows as the database has them. */
    public void load(List<R> rows) {
        rows.forEach(row -> loaded.put(id.applyAsLong(row), row));
    }

    /** Puts a row: a new one, or what is to be in the place of the one with the same id. */
    public void put(R row) {
        long key = id.applyAsLong(row);
        R before = loaded.get(key);
        if (before == null) {
            made.put(key, row);
        } else if (!before.equals(row)) {
            (sameContent.test(before, row) ? explained : changed).put(key, row);
        }
    }

    /** Takes a row away that the database has. */
    public void remove(R row) {
        gone.put(id.applyAsLong(row), row);
    }

    /** Takes all rows away that the database has and that are not to stay. */
    public void removeUnless(Predicate<R> stays) {
        loaded.values().stream().filter(stays.negate()).forEach(this::remove);
    }

    /** Rows that are new or whose content differs. */
    public List<R> changes() {
        List<R> changes = new ArrayList<>(made.values());
        changes.addAll(changed.values());
        return changes;
    }

    /** Deletes rows, before anything else takes their place. */
    public void delete(Consumer<List<Long>> delete) {
        if (!gone.isEmpty()) {
            delete.accept(List.copyOf(gone.keySet()));
        }
    }

    /** Inserts rows. */
    public void insert(Consumer<List<R>> insert) {
        if (!made.isEmpty()) {
            insert.accept(List.copyOf(made.values()));
        }
    }

    /**
     * Writes rows whose content differs.
     *
     * @param update counts for each row whether it was there in the version that was loaded
     * @param what is said of a row that somebody else changed
     */
    public void update(Function<List<R>, int[]> update, String what) {
        requireAll(changed, update, what);
    }

    /** Writes rows of which only differs where their values came from, with the same conditions. */
    public void explain(Function<List<R>, int[]> explain, String what) {
        requireAll(explained, explain, what);
    }

    private static <R> void requireAll(Map<Long, R> rows, Function<List<R>, int[]> write, String what) {
        if (!rows.isEmpty()) {
            for (int count : write.apply(List.copyOf(rows.values()))) {
                if (count == NO_ROW) {
                    throw new LostRaceException("somebody else changed " + what + " at the same moment");
                }
            }
        }
    }
}
