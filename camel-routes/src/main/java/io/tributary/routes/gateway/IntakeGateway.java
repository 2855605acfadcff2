package io.tributary.routes.gateway;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.IntakeQueues;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Source;
import io.tributary.routes.tracing.StepSpan;
import io.tributary.routes.tracing.Tracing;
import io.tributary.routes.watch.IntakeMeters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messaging Gateway: puts raw records into envelopes and on the broker's disk, all of a call or none. Each message goes together with a
 * note on {@link IntakeQueues#ACCEPTED} in one JMS transaction, so that the edge's own count is exact even when the hub is killed.
 */
@ApplicationScoped
public class IntakeGateway {
    @Inject
    private EdgeSender sender;

    @Inject
    private IntakeBound bound;

    @Inject
    private IntakeMeters meters;

    @Inject
    private Tracing tracing;

    @Inject
    private Clock clock;

    /**
     * Accepts records into the queue of their source.
     *
     * @return one proof per record, in their order, once the broker has all of them on disk
     * @throws BrokerUnavailableException if the broker did not confirm; the caller must not tell the outside that it has them
     * @throws IntakeFullException if too many wait already
     */
    public List<Accepted> accept(Source source, List<RawRecord> records) {
        return accept(source.name(), source.queue(), records);
    }

    /** Whether so little of a source waits that more of it may be accepted; who looks for input himself should not look while it may not. */
    public boolean hasRoom(Source source) {
        return bound.hasRoom(source.queue());
    }

    /**
     * Refuses while too much waits in a queue.
     *
     * @throws IntakeFullException if so
     */
    public void requireRoom(String queue) {
        bound.require(queue);
    }

    /** Accepts records into another queue than their source's, such as one of a Content Enricher. */
    public List<Accepted> accept(String source, String queue, List<RawRecord> records) {
        bound.require(queue);
        Instant now = clock.instant();
        try (StepSpan span = tracing.accept(source, records.size())) {
            String traceparent = span.traceparent();
            List<Envelope> envelopes = records.stream()
                    .map(record -> envelope(source, record, now, traceparent))
                    .toList();
            meters.sending(source, records.size(), () -> sender.send(queue, envelopes, true));
            span.succeeded();
            bound.sent(queue, envelopes.size());
            return envelopes.stream()
                    .map(envelope -> new Accepted(envelope.trace(), envelope.key()))
                    .toList();
        }
    }

    /** Passes an accepted envelope on to another queue; it keeps its trace, so it is not counted again. */
    public void forward(Envelope envelope, String queue) {
        sender.send(queue, List.of(envelope), false);
    }

    private static Envelope envelope(String source, RawRecord record, Instant now, @Nullable String traceparent) {
        return new Envelope(
                source,
                record.key(),
                UUID.randomUUID().toString(),
                now,
                record.contentType(),
                record.fileName(),
                record.body(),
                traceparent);
    }
}
