package io.tributary.customer.export;

import io.tributary.persistence.BindLists;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/** All golden records of a database by ascending id, read page by page, so that only one page is in memory. */
public final class GoldenLines implements Iterator<GoldenLine> {
    private static final int PAGE = 500;

    private final ExportRows rows;
    private final Queue<GoldenLine> page = new ArrayDeque<>();
    private long last = Long.MIN_VALUE;
    private boolean isAtEnd;

    /** Of the database that these rows are read from. */
    public GoldenLines(ExportRows rows) {
        this.rows = rows;
    }

    /** Only those among these ids that are golden records, by ascending id. */
    public static List<GoldenLine> of(ExportRows rows, Collection<Long> ids) {
        return GoldenPage.read(
                rows,
                BindLists.inPortions(ids, rows::active).stream()
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !isAtEnd) {
            List<Long> ids = rows.activeAfter(last, PAGE);
            isAtEnd = ids.size() < PAGE;
            if (!ids.isEmpty()) {
                last = ids.get(ids.size() - 1);
                page.addAll(GoldenPage.read(rows, ids));
            }
        }
        return !page.isEmpty();
    }

    @Override
    public GoldenLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }
}
