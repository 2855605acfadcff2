package io.tributary.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** MicroProfile metrics of the HTTP edge, since the hub started. */
@ApplicationScoped
public class EdgeCounters {
    private static final Metadata ACCEPTED = Metadata.builder()
            .withName("tributary_http_accepted")
            .withDescription("Records taken over HTTP and confirmed by the broker")
            .build();
    private static final Metadata REFUSED = Metadata.builder()
            .withName("tributary_http_refused")
            .withDescription("Requests refused at the HTTP edge, by status")
            .build();

    @Inject
    private MetricRegistry registry;

    void accepted(String source, int records) {
        registry.counter(ACCEPTED, new Tag("source", source)).inc(records);
    }

    void refused(String source, int status) {
        registry.counter(REFUSED, new Tag("source", source), new Tag("status", Integer.toString(status)))
                .inc();
    }
}
