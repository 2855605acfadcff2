package io.tributary.routes.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The oldest message of what each consumer is applying; it stays noted while that fails, since the broker does not show it as waiting. */
@ApplicationScoped
public class InHand {
    private final Map<Thread, Instant> oldest = new ConcurrentHashMap<>();

    void begin(Instant oldestReceived) {
        oldest.put(Thread.currentThread(), oldestReceived);
    }

    void done() {
        oldest.remove(Thread.currentThread());
    }

    /** When the oldest was received (UTC). */
    Optional<Instant> oldest() {
        return oldest.values().stream().min(Instant::compareTo);
    }

    /** The broker has nothing: what once failed was taken by somebody else. */
    void nothingWaits() {
        oldest.clear();
    }
}
