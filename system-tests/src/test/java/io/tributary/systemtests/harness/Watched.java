package io.tributary.systemtests.harness;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A hub that is watched closely: it logs JSON, looks at itself every second, and sends its spans to a collector that takes OTLP over HTTP.
 *
 * @param surroundings the hub, and the servers of the outside world
 * @param collector takes spans
 */
public record Watched(Surroundings surroundings, WireMockServer collector) implements AutoCloseable {
    private static final String TRACES = "/v1/traces";

    static Watched start() {
        WireMockServer collector =
                new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
        collector.start();
        collector.stubFor(post(TRACES).willReturn(ok()));
        try {
            return new Watched(
                    Surroundings.start(HubFolder.create("watched").set(properties(collector.baseUrl()))), collector);
        } catch (RuntimeException | Error e) {
            collector.stop();
            throw e;
        }
    }

    private static Map<String, String> properties(String collector) {
        return Map.of(
                "tributary.log.format", "json",
                "tributary.log.levels", "io.tributary=FINE",
                "tributary.watch.interval", "PT1S",
                "otel.sdk.disabled", "false",
                "otel.exporter.otlp.endpoint", collector,
                "otel.exporter.otlp.protocol", "http/protobuf",
                "otel.metrics.exporter", "none",
                "otel.bsp.schedule.delay", "500");
    }

    /** The hub itself. */
    public Hub hub() {
        return surroundings.hub();
    }

    /** All spans that were sent until now. */
    public List<Span> spans() {
        return collector.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().equals(TRACES))
                .flatMap(event -> spans(event.getRequest().getBody()))
                .toList();
    }

    private static Stream<Span> spans(byte[] body) {
        try {
            return ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                    .flatMap(resource -> resource.getScopeSpansList().stream())
                    .flatMap(scope -> scope.getSpansList().stream());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("what the collector got is not OTLP", e);
        }
    }

    @Override
    public void close() {
        surroundings.close();
        collector.stop();
    }

    /** Gives tests the one such hub, which they share. */
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Watched.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Watched.class))
                    .getOrComputeIfAbsent(Watched.class, type -> start(), Watched.class);
        }
    }
}
