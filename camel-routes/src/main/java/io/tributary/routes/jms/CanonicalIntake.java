package io.tributary.routes.jms;

import io.tributary.canonical.ContentHash;
import io.tributary.canonical.Envelope;
import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.IntakeQueues;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.routes.gateway.Deliveries;
import io.tributary.routes.gateway.IntakeGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Gives a message of another system an envelope. The system may name its source in property {@link EnvelopeProperties#SOURCE} (it can be
 * left out where only one source of channel {@code jms} is enabled) and its own id of the record in {@link EnvelopeProperties#KEY}. What
 * names an unknown source is accepted all the same, and quarantined with that reason.
 */
@ApplicationScoped
public class CanonicalIntake implements Processor {
    private static final String UNNAMED = "jms-unnamed";

    @Inject
    private SourceCatalog sources;

    @Inject
    private IntakeGateway gateway;

    @Override
    public void process(Exchange exchange) throws IOException {
        Message message = exchange.getIn();
        byte[] body = body(message);
        String name = sourceName(message.getHeader(EnvelopeProperties.SOURCE, String.class));
        String key = message.getHeader(EnvelopeProperties.KEY, String.class);
        gateway.accept(name, IntakeQueues.JMS, records(name, key, body));
    }

    private static byte[] body(Message message) {
        Object body = message.getBody();
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    private String sourceName(@Nullable String named) {
        if (named != null && !named.isBlank()) {
            return named.length() <= 60 ? named : named.substring(0, 60);
        }
        List<Source> enabled = sources.enabled(Channel.JMS);
        return enabled.size() == 1 ? enabled.get(0).name() : UNNAMED;
    }

    private List<RawRecord> records(String name, @Nullable String key, byte[] body) throws IOException {
        if (key != null && !key.isBlank()) {
            String fitting = key.length() <= Envelope.MAX_KEY_LENGTH
                    ? key
                    : "sha256:" + ContentHash.sha256(key.getBytes(StandardCharsets.UTF_8));
            return List.of(new RawRecord(fitting, body, "application/json", null));
        }
        Optional<Source> source = sources.find(name).filter(Source::enabled);
        if (source.isEmpty()) {
            return List.of(new RawRecord("sha256:" + ContentHash.sha256(body), body, "application/json", null));
        }
        return Deliveries.splitOrWhole(source.get(), Delivery.of(body, "application/json", null));
    }
}
