package io.tributary.routes.tracing;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.TraceParent;
import io.tributary.publication.CurrentTrace;
import io.tributary.publication.OutboxEntry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The spans of the hub's steps. They are recorded where {@code otel.sdk.disabled} is {@code false}; else no class of OpenTelemetry is
 * touched, and only the trace context travels on.
 */
@ApplicationScoped
public class Tracing {
    private static final StepSpan NOTHING = StepSpan.unrecorded(null);

    @Inject
    @ConfigProperty(name = "otel.sdk.disabled", defaultValue = "true")
    private boolean disabled;

    private @Nullable RecordedSpans spans;

    @PostConstruct
    void open() {
        if (!disabled) {
            spans = RecordedSpans.ofContainer();
        }
    }

    /** Records of a source are handed to the broker. */
    public StepSpan accept(String source, int records) {
        String incoming = CurrentTrace.get();
        if (spans != null) {
            return spans.accept(source, records, incoming);
        }
        return incoming == null ? NOTHING : StepSpan.unrecorded(incoming);
    }

    /** A batch is applied; one message alone goes on in its own trace, several in a new one with links to theirs. */
    public StepSpan apply(String batch, List<Envelope> envelopes) {
        if (spans != null) {
            return spans.apply(batch, envelopes);
        }
        return StepSpan.unrecorded(common(envelopes));
    }

    private static String common(List<Envelope> envelopes) {
        String first = traceparent(envelopes.get(0));
        return envelopes.stream().allMatch(each -> first.equals(traceparent(each))) ? first : TraceParent.fresh();
    }

    /** The trace context of a message. */
    static String traceparent(Envelope envelope) {
        String carried = envelope.traceparent();
        return carried == null ? TraceParent.of(envelope.trace()) : carried;
    }

    /** Events are published, each in its own trace. */
    public StepSpan publish(List<OutboxEntry> entries) {
        return spans == null ? NOTHING : spans.publish(entries);
    }
}
