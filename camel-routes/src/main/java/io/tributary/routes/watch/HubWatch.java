package io.tributary.routes.watch;

import io.tributary.logging.FailureText;
import io.tributary.operations.OpenEntries;
import io.tributary.operations.QuarantineDesk;
import io.tributary.publication.OutboxBacklog;
import io.tributary.publication.OutboxBacklog.Waiting;
import io.tributary.routes.intake.Pause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds at what no step of the hub can tell: what waits on the broker and in the database, and for how long. */
@ApplicationScoped
public class HubWatch {
    /** Name of the broker among the {@link Outages}. */
    public static final String BROKER = "broker";
    /** Name of the database among the {@link Outages}. */
    public static final String DATABASE = "database";

    private static final Logger LOG = LoggerFactory.getLogger(HubWatch.class);

    @Inject
    private BrokerReadings broker;

    @Inject
    private OutboxBacklog outbox;

    @Inject
    private QuarantineDesk quarantine;

    @Inject
    private InHand inHand;

    @Inject
    private Outages outages;

    @Inject
    private Gauges gauges;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "tributary.watch.interval", defaultValue = "PT10S")
    private Duration interval = Duration.ofSeconds(10);

    private volatile @Nullable Reading latest;
    private volatile Instant started = Instant.MAX;

    /** Looks until the pause is stopped; {@code fullQueues} names the queues to which nothing more is sent. */
    public void run(Pause pause, Supplier<Set<String>> fullQueues) {
        started = clock.instant();
        gauges.open(this::latest, fullQueues);
        while (!pause.stopped()) {
            try {
                look();
            } catch (RuntimeException | Error e) { // a thread that ends would leave the hub unwatched
                LOG.warn("the watch could not look: {}", FailureText.of(e));
            }
            pause.await(interval);
        }
    }

    /** What was seen last. */
    public Optional<Reading> latest() {
        return Optional.ofNullable(latest);
    }

    /** How long this hub has been running; it is not to be blamed for what waited before. */
    public Duration running() {
        Instant now = clock.instant();
        return started.isBefore(now) ? Duration.between(started, now) : Duration.ZERO;
    }

    private void look() {
        Instant now = clock.instant();
        List<QueueReading> queues = queues(now);
        if (queues != null
                && queues.stream().filter(QueueReading::waitsForTransaction).allMatch(q -> q.messages() == 0)) {
            inHand.nothingWaits();
        }
        Waiting waiting = null;
        List<OpenEntries> open = List.of();
        try {
            waiting = outbox.look();
            open = quarantine.open();
            outages.ended(DATABASE);
        } catch (RuntimeException e) {
            outages.began(DATABASE, now, FailureText.of(e));
        }
        Reading reading = new Reading(now, queues, inHand.oldest().orElse(null), waiting, open);
        latest = reading;
        gauges.seen(reading);
    }

    private @Nullable List<QueueReading> queues(Instant now) {
        try {
            List<QueueReading> queues = broker.look();
            outages.ended(BROKER);
            return queues;
        } catch (RuntimeException e) {
            outages.began(BROKER, now, FailureText.of(e));
            return null;
        }
    }
}
