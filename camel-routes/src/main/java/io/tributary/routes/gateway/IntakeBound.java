package io.tributary.routes.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much may wait in each intake queue. At the bound the edge takes no more into that queue, and takes again when a fifth of it has been
 * worked off. Asking costs no call of the broker: its own count comes about every second, and what was sent since is added.
 */
@ApplicationScoped
public class IntakeBound {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeBound.class);
    private static final double RESUME = 0.8;

    private final Map<String, Level> levels = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = "tributary.intake.bound.messages", defaultValue = "100000")
    private long bound;

    /** For CDI. */
    public IntakeBound() {}

    /** For use without a container. */
    public IntakeBound(long bound) {
        this.bound = bound;
    }

    /** What is known of one queue. */
    private static final class Level {
        private final AtomicLong waiting = new AtomicLong();
        private volatile boolean full;
    }

    /** Whether more may be sent to this queue. */
    public boolean hasRoom(String queue) {
        Level level = levels.get(queue);
        return level == null || !level.full;
    }

    /**
     * Refuses while there is no room.
     *
     * @throws IntakeFullException if so
     */
    void require(String queue) {
        if (!hasRoom(queue)) {
            throw new IntakeFullException(queue, bound);
        }
    }

    /** Notes what was sent. */
    void sent(String queue, int messages) {
        Level level = levels.computeIfAbsent(queue, name -> new Level());
        judge(queue, level, level.waiting.addAndGet(messages));
    }

    /** Takes over what the broker counts in its intake queues; what it does not name is empty. */
    public void measured(Map<String, Long> depths) {
        depths.keySet().forEach(queue -> levels.computeIfAbsent(queue, name -> new Level()));
        levels.forEach((queue, level) -> {
            long depth = depths.getOrDefault(queue, 0L);
            level.waiting.set(depth);
            judge(queue, level, depth);
        });
    }

    /** Queues to which nothing more is sent for now. */
    public Set<String> full() {
        Set<String> full = new TreeSet<>();
        levels.forEach((queue, level) -> {
            if (level.full) {
                full.add(queue);
            }
        });
        return full;
    }

    private void judge(String queue, Level level, long waiting) {
        if (!level.full && waiting >= bound) {
            level.full = true;
            LOG.warn("{}: {} messages wait; nothing more is taken until a fifth is worked off", queue, waiting);
        } else if (level.full && waiting <= bound * RESUME) {
            level.full = false;
            LOG.info("{}: {} messages wait; more is taken again", queue, waiting);
        }
    }
}
