package io.tributary.web.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How many forms one address may send in a minute, per source. Each hub counts for itself; what it remembers is bounded. */
@ApplicationScoped
public class RateLimit {
    private static final int REMEMBERED = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private final TimeMeter clock;
    private final Cache<Caller, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** Counts by a clock that nobody sets back. */
    public RateLimit() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimit(TimeMeter clock) {
        this.clock = clock;
    }

    /**
     * Counts one form.
     *
     * @throws EdgeRefusal 429 if the address has sent too many
     */
    void count(String source, String address, int perMinute) {
        ConsumptionProbe probe = buckets.get(new Caller(source, address, perMinute), this::bucket)
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw EdgeRefusal.retryLater(
                    429, "Too many requests", "Please wait " + seconds + " s before you send again.", seconds);
        }
    }

    private Bucket bucket(Caller caller) {
        int rate = Math.max(1, caller.perMinute());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofMinutes(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    private record Caller(String source, String address, int perMinute) {}
}
