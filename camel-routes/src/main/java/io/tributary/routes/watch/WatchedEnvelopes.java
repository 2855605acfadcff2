package io.tributary.routes.watch;

import io.tributary.canonical.Envelope;
import io.tributary.logging.FailureText;
import io.tributary.logging.LogContext;
import io.tributary.publication.CurrentTrace;
import io.tributary.routes.intake.BatchHandler;
import io.tributary.routes.tracing.StepSpan;
import io.tributary.routes.tracing.Tracing;
import jakarta.jms.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what another handler does with batches of envelopes, and names the batch in whatever is logged meanwhile.
 *
 * @param handler who does the work
 * @param meters what is moved
 * @param inHand what is being applied
 * @param tracing spans, where they are wanted
 * @param clock the time
 */
public record WatchedEnvelopes(
        BatchHandler<Envelope> handler, IntakeMeters meters, InHand inHand, Tracing tracing, Clock clock)
        implements BatchHandler<Envelope> {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedEnvelopes.class);
    private static final AtomicLong BATCHES = new AtomicLong();
    private static final String RUN = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    @Override
    public Envelope read(Message message) throws Exception {
        return handler.read(message);
    }

    @Override
    public void apply(List<Envelope> batch) {
        Instant begun = clock.instant();
        long started = System.nanoTime();
        inHand.begin(oldest(batch));
        String id = RUN + '-' + BATCHES.incrementAndGet();
        Envelope alone = batch.size() == 1 ? batch.get(0) : null;
        try (LogContext context = LogContext.with("batch", id)
                        .and("source", alone == null ? null : alone.source())
                        .and("trace", alone == null ? null : alone.trace());
                StepSpan span = tracing.apply(id, batch);
                CurrentTrace trace = CurrentTrace.set(span.traceparent())) {
            attempt(batch);
            span.succeeded();
            LOG.debug("a batch of {} is committed", batch.size());
        }
        inHand.done();
        meters.applied(batch, begun, System.nanoTime() - started);
    }

    private void attempt(List<Envelope> batch) {
        try {
            handler.apply(batch);
        } catch (RuntimeException | Error e) {
            meters.failed(batch);
            LOG.debug("a batch of {} is rolled back: {}", batch.size(), FailureText.of(e));
            throw e;
        }
    }

    private static Instant oldest(List<Envelope> batch) {
        Instant oldest = batch.get(0).receivedAt();
        for (Envelope envelope : batch) {
            oldest = envelope.receivedAt().isBefore(oldest) ? envelope.receivedAt() : oldest;
        }
        return oldest;
    }
}
