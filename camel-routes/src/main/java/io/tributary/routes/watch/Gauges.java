package io.tributary.routes.watch;

import io.tributary.canonical.IntakeQueues;
import io.tributary.intake.TranslationTimes;
import io.tributary.intake.TranslationTimes.Time;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.operations.OpenEntries;
import io.tributary.persistence.PoolUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows as metrics what was looked up last; what is not known is {@code NaN}. */
@ApplicationScoped
public class Gauges {
    @Inject
    private MetricRegistry registry;

    @Inject
    private SourceCatalog sources;

    @Inject
    private TranslationTimes translations;

    @Inject
    private PoolUse pool;

    @Inject
    private Disk disk;

    @Inject
    private Outages outages;

    @Inject
    private Clock clock;

    private final Set<String> queues = ConcurrentHashMap.newKeySet();
    private volatile Supplier<Optional<Reading>> latest = Optional::empty;

    void open(Supplier<Optional<Reading>> readings, Supplier<Set<String>> fullQueues) {
        latest = readings;
        registry.gauge(Names.INTAKE_FULL, () -> (double) fullQueues.get().size());
        gauge(Names.IN_HAND_OLDEST, reading -> seconds(reading.sinceInHand()));
        gauge(
                Names.OUTBOX_EVENTS,
                reading ->
                        reading.outbox() == null ? Double.NaN : reading.outbox().events());
        gauge(Names.OUTBOX_OLDEST, reading -> reading.outbox() == null ? Double.NaN : seconds(reading.oldestEvent()));
        gauge(Names.READ_AT, reading -> seconds(Duration.between(reading.at(), clock.instant())));
        gauge(Names.DEAD, reading -> messages(reading, IntakeQueues.DEAD));
        registry.gauge(Names.POOL_IN_USE, () -> (double) pool.inUse());
        registry.gauge(Names.POOL_TAKEN, () -> (double) pool.taken());
        registry.gauge(Names.POOL_WAIT, pool::waitedSeconds);
        registry.gauge(Names.DISK_FREE, () -> (double) disk.look().free());
        registry.gauge(Names.DISK_USED, () -> disk.look().used());
        for (String name : List.of(HubWatch.BROKER, HubWatch.DATABASE)) {
            registry.gauge(Names.HEALTH, () -> outages.of(name).isEmpty() ? 1.0 : 0.0, new Tag("check", name));
        }
        sources.all().stream().map(Source::name).forEach(this::openSource);
    }

    private void openSource(String source) {
        Tag tag = new Tag("source", source);
        Time time = translations.of(source);
        registry.gauge(Names.TRANSLATED, () -> (double) time.messages(), tag);
        registry.gauge(Names.TRANSLATE_SECONDS, time::seconds, tag);
        gauge(Names.QUARANTINE, reading -> quarantined(reading, source), tag);
    }

    /** Queues are found on the broker; each gets its gauges when it is seen first. */
    void seen(Reading reading) {
        if (reading.queues() != null) {
            reading.queues().stream()
                    .map(QueueReading::name)
                    .filter(queues::add)
                    .forEach(this::openQueue);
        }
    }

    private void openQueue(String queue) {
        Tag tag = new Tag("queue", queue);
        gauge(Names.QUEUE_MESSAGES, reading -> messages(reading, queue), tag);
        gauge(
                Names.QUEUE_OLDEST,
                reading ->
                        reading.queue(queue).map(each -> seconds(each.oldest())).orElse(Double.NaN),
                tag);
    }

    private void gauge(Metadata metadata, ToDoubleFunction<Reading> value, Tag... tags) {
        registry.gauge(metadata, () -> latest.get().map(value::applyAsDouble).orElse(Double.NaN), tags);
    }

    private static double messages(Reading reading, String queue) {
        return reading.queue(queue).map(each -> (double) each.messages()).orElse(Double.NaN);
    }

    private static double quarantined(Reading reading, String source) {
        return reading.outbox() == null
                ? Double.NaN
                : reading.quarantine().stream()
                        .filter(open -> open.sourceName().equals(source))
                        .mapToLong(OpenEntries::records)
                        .sum();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
