package io.tributary.routes.table;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.row.RowRecord;
import io.tributary.intake.source.Source;
import io.tributary.routes.table.TableQuery.From;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a table was read. A transaction may become visible later than rows with greater watermarks. So what a look has passed is settled
 * only by a complete look that begins later by as long as a transaction may take; each look begins at what is settled, and that is also
 * the position which is kept over a restart. What is then read twice is left out as far as it is remembered, and ends at its receipt
 * where it is not. Not for several threads; time is passed in.
 */
final class TableProgress {
    private static final int REMEMBERED = 50_000;
    private static final Duration TICK = Duration.ofSeconds(1);

    /** Where the reading stood from some moment on. */
    private record Stand(Instant at, Watermark watermark) {}

    private final Source.Table table;
    private final Deque<Stand> stands = new ArrayDeque<>();
    private final Set<String> remembered = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private @Nullable Watermark settled;
    private @Nullable Watermark highest;
    private Instant begun = Instant.MIN;
    private From from;
    private int limit;

    /** Goes on from a position that was kept, or begins. */
    TableProgress(Source.Table table, @Nullable String kept) {
        this.table = table;
        this.settled = kept == null ? null : Watermark.parse(kept, table.watermarkType());
        this.highest = settled;
        this.limit = table.fetch();
        this.from = start();
    }

    /** Begins a look. */
    void begin(Instant now) {
        begun = now;
        limit = table.fetch();
        from = settled == null ? start() : new From.Mark(settled, !isOver(settled));
    }

    private From start() {
        return table.start() == null
                ? new From.Start(Watermark.lowest(table.watermarkType()))
                : new From.Mark(Watermark.parse(table.start(), table.watermarkType()), true);
    }

    /** Whether no row with that watermark can come any more. */
    private boolean isOver(Watermark watermark) {
        return watermark.passes()
                && highest != null
                && watermark.compareTo(highest) == 0
                && table.lag().compareTo(TICK) >= 0;
    }

    /** What to ask next. */
    TableQuery query() {
        return TableQuery.of(table, from, limit);
    }

    /** The records of those rows that were not handed over before. */
    List<RawRecord> fresh(List<Map<String, Object>> rows) {
        List<RawRecord> fresh = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            RawRecord each = RowValues.record(row, table);
            if (!remembered.contains(each.key())) {
                fresh.add(each);
            }
        }
        return fresh;
    }

    /**
     * The rows were handed over.
     *
     * @return whether there are more to be asked for in this look
     */
    boolean taken(List<Map<String, Object>> rows, Instant now) {
        for (Map<String, Object> row : rows) {
            remembered.add(RowValues.record(row, table).key());
            Watermark mark = mark(row);
            if (mark != null && !mark.isOfTheFuture(now) && (highest == null || mark.compareTo(highest) > 0)) {
                highest = mark;
                stands.addLast(new Stand(now, mark));
            }
        }
        if (rows.size() >= limit) {
            goOn(rows);
            return true;
        }
        settle();
        return false;
    }

    private void settle() {
        Instant before = begun.minus(table.lag());
        while (!stands.isEmpty() && !stands.getFirst().at().isAfter(before)) {
            settled = stands.removeFirst().watermark();
        }
    }

    private void goOn(List<Map<String, Object>> rows) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Map<String, Object> row = rows.get(i);
            Watermark mark = mark(row);
            List<Object> key = table.key().stream()
                    .map(column -> RowRecord.value(row, column))
                    .filter(Objects::nonNull)
                    .filter(value -> !(value instanceof RowRecord.Unreadable))
                    .map(Object.class::cast)
                    .toList();
            if (mark != null && key.size() == table.key().size()) {
                if (i < rows.size() - 1) { // the same rows will come once more, and some behind them
                    limit = Math.max(limit, 2 * (rows.size() - i));
                }
                from = new From.Row(mark, key);
                return;
            }
        }
        throw new IllegalStateException("of " + rows.size() + " rows none has a watermark and a key that can be read");
    }

    private @Nullable Watermark mark(Map<String, Object> row) {
        Object value = RowRecord.value(row, table.watermark());
        return value == null || value instanceof RowRecord.Unreadable
                ? null
                : Watermark.of(value, table.watermarkType());
    }

    /** The position to be kept over a restart. */
    Optional<String> position() {
        return Optional.ofNullable(settled).map(Watermark::toString);
    }
}
