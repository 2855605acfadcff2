package io.tributary.routes.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.TraceParent;
import io.tributary.publication.OutboxEntry;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spans of OpenTelemetry, by the tracer that MicroProfile Telemetry has configured. What somebody sent never becomes an attribute. */
final class RecordedSpans {
    private static final int MAX_LINKS = 128;
    private static final String SYSTEM = "messaging.system";
    private static final String COUNT = "messaging.batch.message_count";
    private static final String ATTRIBUTE = "\"traceparent\":\"";

    private final Tracer tracer;

    private RecordedSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    static RecordedSpans ofContainer() {
        return new RecordedSpans(CDI.current().select(OpenTelemetry.class).get().getTracer("io.tributary"));
    }

    StepSpan accept(String source, int records, @Nullable String incoming) {
        SpanBuilder builder = step("accept", SpanKind.PRODUCER)
                .setAttribute("hub.source", source)
                .setAttribute(COUNT, records);
        if (!Span.current().getSpanContext().isValid()) { // else the span of the HTTP request is the parent
            setParent(builder, incoming);
        }
        return new Open(List.of(builder.startSpan()));
    }

    StepSpan apply(String batch, List<Envelope> envelopes) {
        SpanBuilder builder = step("apply", SpanKind.CONSUMER)
                .setAttribute("hub.batch", batch)
                .setAttribute(COUNT, envelopes.size());
        if (envelopes.size() == 1) {
            Envelope alone = envelopes.get(0);
            builder.setAttribute("hub.source", alone.source()).setAttribute("hub.trace", alone.trace());
            setParent(builder, Tracing.traceparent(alone));
        } else {
            builder.setNoParent();
            envelopes.stream()
                    .limit(MAX_LINKS)
                    .forEach(envelope -> builder.addLink(context(Tracing.traceparent(envelope))));
        }
        return new Open(List.of(builder.startSpan()));
    }

    StepSpan publish(List<OutboxEntry> entries) {
        List<Span> spans = new ArrayList<>(entries.size());
        for (OutboxEntry entry : entries) {
            SpanBuilder builder = step("publish", SpanKind.PRODUCER)
                    .setAttribute("cloudevents.event_id", entry.eventId())
                    .setAttribute("cloudevents.event_type", entry.eventType());
            setParent(builder, traceparent(entry.eventContent()));
            spans.add(builder.startSpan());
        }
        return new Open(spans);
    }

    private SpanBuilder step(String name, SpanKind kind) {
        return tracer.spanBuilder(name).setSpanKind(kind).setAttribute(SYSTEM, "artemis");
    }

    /** Where the text of an event names it; cheaper than to read the whole event. */
    private static @Nullable String traceparent(String event) {
        int from = event.indexOf(ATTRIBUTE);
        int to = from < 0 ? -1 : event.indexOf('"', from + ATTRIBUTE.length());
        return to < 0 ? null : event.substring(from + ATTRIBUTE.length(), to);
    }

    private static void setParent(SpanBuilder builder, @Nullable String traceparent) {
        TraceParent.read(traceparent)
                .ifPresentOrElse(
                        text -> builder.setParent(Context.root().with(Span.wrap(context(text)))), builder::setNoParent);
    }

    private static SpanContext context(String traceparent) {
        String[] parts = traceparent.split("-", -1);
        return SpanContext.createFromRemoteParent(
                parts[1], parts[2], TraceFlags.fromHex(parts[3], 0), TraceState.getDefault());
    }

    /** Spans of one step, which end together. */
    private static final class Open implements StepSpan {
        private final List<Span> spans;
        private boolean succeeded;

        Open(List<Span> spans) {
            this.spans = spans;
        }

        @Override
        public @Nullable String traceparent() {
            if (spans.size() != 1) {
                return null;
            }
            SpanContext context = spans.get(0).getSpanContext();
            return "00-" + context.getTraceId() + '-' + context.getSpanId() + '-'
                    + context.getTraceFlags().asHex();
        }

        @Override
        public void succeeded() {
            succeeded = true;
        }

        @Override
        public void close() {
            for (Span span : spans) {
                if (!succeeded) {
                    span.setStatus(StatusCode.ERROR);
                }
                span.end();
            }
        }
    }
}
