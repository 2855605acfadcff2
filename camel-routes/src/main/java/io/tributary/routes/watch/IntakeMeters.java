package io.tributary.routes.watch;

import io.tributary.canonical.Envelope;
import io.tributary.intake.IntakeResult;
import io.tributary.intake.source.SourceCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Meters of the steps that a message takes, by source or channel. They are moved once for each acceptance and each batch, never for each
 * message. Only names of configured sources become labels, so that nobody outside can make more of them.
 */
@ApplicationScoped
public class IntakeMeters {
    private static final String UNKNOWN = "unknown";

    @Inject
    private MetricRegistry registry;

    @Inject
    private SourceCatalog sources;

    private final Map<String, SourceMeters> bySource = new ConcurrentHashMap<>();
    private final Map<String, ChannelMeters> byChannel = new ConcurrentHashMap<>();

    private record SourceMeters(
            Counter accepted, Counter notAccepted, Timer accept, Counter decided, Timer queued, Timer latency) {}

    private record ChannelMeters(Timer apply, Histogram size, Counter failures) {}

    /** Sends accepted records to the broker, and counts them once it has them. */
    public void sending(String source, int records, Runnable send) {
        SourceMeters meters = of(source);
        long started = System.nanoTime();
        try {
            send.run();
        } catch (RuntimeException e) {
            meters.notAccepted.inc(records);
            throw e;
        }
        meters.accepted.inc(records);
        meters.accept.update(Duration.ofNanos(System.nanoTime() - started));
    }

    /** What the intake transaction did with a batch. */
    public void decided(IntakeResult result) {
        outcome("applied", result.applied());
        outcome("quarantined", result.quarantined());
        outcome("duplicate", result.duplicates());
        outcome("redelivered", result.redelivered());
    }

    private void outcome(String outcome, int records) {
        if (records > 0) {
            registry.counter(Names.OUTCOMES, new Tag("outcome", outcome)).inc(records);
        }
    }

    /** A batch is committed; of each source its oldest message is measured. */
    void applied(List<Envelope> batch, Instant begun, long tookNanos) {
        ChannelMeters channel = ofChannel(batch);
        channel.apply.update(Duration.ofNanos(tookNanos));
        channel.size.update(batch.size());
        Duration took = Duration.ofNanos(tookNanos);
        bySource(batch).forEach((source, part) -> {
            SourceMeters meters = of(source);
            meters.decided.inc(part.records);
            Duration waited = between(part.oldest, begun);
            meters.queued.update(waited);
            meters.latency.update(waited.plus(took));
        });
    }

    /** A batch was rolled back. */
    void failed(List<Envelope> batch) {
        ofChannel(batch).failures.inc();
    }

    private static final class Part {
        private int records;
        private Instant oldest = Instant.MAX;
    }

    private static Map<String, Part> bySource(List<Envelope> batch) {
        Map<String, Part> parts = new HashMap<>();
        for (Envelope envelope : batch) {
            Part part = parts.computeIfAbsent(envelope.source(), name -> new Part());
            part.records++;
            if (envelope.receivedAt().isBefore(part.oldest)) {
                part.oldest = envelope.receivedAt();
            }
        }
        return parts;
    }

    /** Never negative, for clocks are set back. */
    private static Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private SourceMeters of(String source) {
        SourceMeters known = bySource.get(source);
        if (known != null) {
            return known;
        }
        String name = sources.find(source).isPresent() ? source : UNKNOWN;
        return bySource.computeIfAbsent(name, this::register);
    }

    private SourceMeters register(String source) {
        Tag tag = new Tag("source", source);
        return new SourceMeters(
                registry.counter(Names.ACCEPTED, tag),
                registry.counter(Names.NOT_ACCEPTED, tag),
                registry.timer(Names.ACCEPT, tag),
                registry.counter(Names.DECIDED, tag),
                registry.timer(Names.WAIT, tag),
                registry.timer(Names.LATENCY, tag));
    }

    private ChannelMeters ofChannel(List<Envelope> batch) {
        String channel = sources.find(batch.get(0).source())
                .map(source -> source.channel().name().toLowerCase(Locale.ROOT))
                .orElse(UNKNOWN);
        return byChannel.computeIfAbsent(channel, name -> {
            Tag tag = new Tag("channel", name);
            return new ChannelMeters(
                    registry.timer(Names.APPLY, tag),
                    registry.histogram(Names.BATCH_SIZE, tag),
                    registry.counter(Names.BATCH_FAILURES, tag));
        });
    }
}
