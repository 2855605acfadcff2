package io.tributary.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Ids for new rows, unique over all tables. The sequence counts in blocks of {@value #BLOCK}, so that one look-up serves many rows; ids of
 * a rolled back transaction are gaps.
 */
@ApplicationScoped
public class Ids {
    /** The increment of {@code CRM_SEQ}. */
    public static final int BLOCK = 50;

    private static final int BLOCKS_AT_ONCE = 20;

    private final Queue<Long> blocks = new ArrayDeque<>();
    private long next;
    private long end;

    @Inject
    private Jdbi jdbi;

    /** For CDI. */
    public Ids() {}

    /** For use without a container. */
    public Ids(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next free id. */
    public synchronized long next() {
        if (next == end) {
            if (blocks.isEmpty()) {
                blocks.addAll(jdbi.withExtension(Sequence.class, sequence -> sequence.blocks(BLOCKS_AT_ONCE)));
            }
            next = blocks.remove();
            end = next + BLOCK;
        }
        return next++;
    }

    /**
     * The next free id that is greater than another one, so that order of ids is order of time, also between several hubs. Ids that are kept
     * here and are too small are given up.
     */
    public synchronized long nextAbove(long floor) {
        long id = next();
        for (int attempts = 0; id <= floor && attempts < 2 * BLOCKS_AT_ONCE; attempts++) {
            next = Math.min(end, Math.max(next, floor + 1));
            id = next();
        }
        return id;
    }

    /** The sequence itself. */
    public interface Sequence {
        /** Starts of free blocks. */
        @SqlQuery
        List<Long> blocks(int count);
    }
}
