package io.tributary.customer.resolution;

import io.tributary.customer.resolution.MatchKeys.KeyRow;
import io.tributary.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The turn in which batches with new profiles end, one after another. Its row names the batch that had it last: a batch that finds there whom it
 * saw before it looked for candidates knows that nobody has committed since. The keys that batches of this hub noted last are
 * remembered, so that the tables need only be asked when another hub was in between. Whose transaction was rolled back left no trace in the row,
 * so that nobody finds what it noted.
 */
@ApplicationScoped
public class IdentityTurn {
    /** More than work at the same time in one hub. */
    private static final int REMEMBERED = 16;

    private static final int MOST_KEYS = 10_000;

    @Inject
    private Ids ids;

    private final Map<Long, Noted> noted = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Noted> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** What a batch noted, and which one had the turn before it. */
    private record Noted(long before, List<KeyRow> keys) {}

    /** For CDI. */
    public IdentityTurn() {}

    /** For use without a container. */
    public IdentityTurn(Ids ids) {
        this.ids = ids;
    }

    /** The batch that had the turn last, among those that have committed. */
    long lastBatch(Handle handle) {
        return handle.attach(Row.class).lastBatch();
    }

    /**
     * Waits for the turn and has it until the running transaction ends.
     *
     * @param seen what {@link #lastBatch} said before candidates were looked for
     * @param keys what the running transaction noted
     * @return the keys that others have noted and committed since; nothing where that must be looked up
     */
    Optional<List<KeyRow>> take(Handle handle, long seen, List<KeyRow> keys) {
        Row row = handle.attach(Row.class);
        long before = row.lock();
        long batch = ids.next();
        row.leave(batch);
        if (keys.size() <= MOST_KEYS) {
            noted.put(batch, new Noted(before, List.copyOf(keys)));
        }
        return between(seen, before);
    }

    private Optional<List<KeyRow>> between(long seen, long last) {
        List<KeyRow> keys = new ArrayList<>();
        for (long batch = last; batch != seen; ) {
            Noted there = noted.get(batch);
            if (there == null) {
                return Optional.empty();
            }
            keys.addAll(there.keys());
            batch = there.before();
        }
        return Optional.of(keys);
    }

    /** The one row. */
    public interface Row {
        /** The batch that had the turn last. */
        @SqlQuery
        long lastBatch();

        /** The same, and holds the row until the transaction ends. */
        @SqlQuery
        long lock();

        /** Notes that a batch has the turn. */
        @SqlUpdate
        int leave(@Bind("batch") long batch);
    }
}
