package io.tributary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many messages of each configured source were translated, and how long that took in all; counted without locks. */
@ApplicationScoped
public class TranslationTimes {
    private final Map<String, Time> bySource = new ConcurrentHashMap<>();

    /** Sums of one source. */
    public static final class Time {
        private final LongAdder messages = new LongAdder();
        private final LongAdder nanos = new LongAdder();

        /** Messages that were translated. */
        public long messages() {
            return messages.sum();
        }

        /** How long all of them took. */
        public double seconds() {
            return nanos.sum() / 1e9;
        }
    }

    /** Adds one message. */
    void add(String source, long tookNanos) {
        Time time = of(source);
        time.messages.increment();
        time.nanos.add(tookNanos);
    }

    /** The sums of a configured source. */
    public Time of(String source) {
        return bySource.computeIfAbsent(source, name -> new Time());
    }
}
