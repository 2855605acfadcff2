package io.tributary.routes.watch;

import io.tributary.publication.OutboxEntry;
import io.tributary.routes.tracing.StepSpan;
import io.tributary.routes.tracing.Tracing;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Meters of the last step, moved once for each batch of events. */
@ApplicationScoped
public class PublicationMeters {
    @Inject
    private MetricRegistry registry;

    @Inject
    private Tracing tracing;

    @Inject
    private Clock clock;

    /** So that it is there before anything fails. */
    @PostConstruct
    void register() {
        registry.counter(Names.PUBLISH_FAILURES);
    }

    /** Publishes entries, and counts them once the broker has them. */
    public void publishing(List<OutboxEntry> entries, Consumer<List<OutboxEntry>> publisher) {
        long started = System.nanoTime();
        try (StepSpan span = tracing.publish(entries)) {
            publisher.accept(entries);
            span.succeeded();
        } catch (RuntimeException | Error e) {
            registry.counter(Names.PUBLISH_FAILURES).inc();
            throw e;
        }
        registry.counter(Names.PUBLISHED).inc(entries.size());
        registry.timer(Names.PUBLISH).update(Duration.ofNanos(System.nanoTime() - started));
        Instant now = clock.instant();
        Instant oldest = entries.get(0).eventTime();
        registry.timer(Names.PUBLISH_DELAY)
                .update(oldest.isBefore(now) ? Duration.between(oldest, now) : Duration.ZERO);
    }
}
