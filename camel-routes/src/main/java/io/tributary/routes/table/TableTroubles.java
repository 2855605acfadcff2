package io.tributary.routes.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which tables cannot be read at the moment, and why: for whoever looks after the hub. */
@ApplicationScoped
public class TableTroubles {
    private final Map<String, Trouble> bySource = new ConcurrentSkipListMap<>();

    /**
     * A source that cannot be read.
     *
     * @param since when it was first seen so (UTC)
     * @param reason in one line
     */
    public record Trouble(String source, Instant since, String reason) {}

    /** All of them, by name. */
    public List<Trouble> all() {
        return List.copyOf(bySource.values());
    }

    /** It could not be read; says whether that is news. */
    boolean begin(String source, Instant now, String reason) {
        Trouble before = bySource.get(source);
        bySource.put(source, new Trouble(source, before == null ? now : before.since(), reason));
        return before == null;
    }

    /** It could be read; says whether that is news. */
    boolean end(String source) {
        return bySource.remove(source) != null;
    }
}
