package io.tributary.routes.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the hub cannot reach at the moment, since when, and why. */
@ApplicationScoped
public class Outages {
    private final Map<String, Outage> byName = new ConcurrentHashMap<>();

    /**
     * Something that cannot be reached.
     *
     * @param since when that was first noticed (UTC)
     * @param reason in one line
     */
    public record Outage(Instant since, String reason) {}

    /** It cannot be reached. */
    public Outage began(String name, Instant now, String reason) {
        return byName.compute(name, (key, before) -> new Outage(before == null ? now : before.since(), reason));
    }

    /** It can be reached. */
    public void ended(String name) {
        byName.remove(name);
    }

    /** Whether it cannot be reached. */
    public Optional<Outage> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
