package io.tributary.routes.intake;

import io.tributary.canonical.EnvelopeProperties;
import io.tributary.canonical.IntakeQueues;
import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.format.RecordKey;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.routes.gateway.Deliveries;
import io.tributary.routes.gateway.EnvelopeMessages;
import io.tributary.routes.gateway.IntakeGateway;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives messages of other systems an envelope. A system may name its source in property {@link EnvelopeProperties#SOURCE} (it can be left
 * out where only one source of channel {@code jms} is enabled) and its own id of the record in {@link EnvelopeProperties#KEY}. What
 * names an unknown source is accepted all the same, and quarantined with that reason. Their messages are acknowledged after the enveloped
 * ones are on the broker's disk.
 */
public record CanonicalHandler(SourceCatalog sources, IntakeGateway gateway)
        implements BatchHandler<CanonicalHandler.Sent> {
    private static final String UNNAMED = "jms-unnamed";
    private static final int MAX_SOURCE = 60;

    /** What another system sent. */
    public record Sent(String source, List<RawRecord> records) {}

    @Override
    public Sent read(Message message) throws JMSException, IOException {
        String name = sourceName(EnvelopeMessages.text(message, EnvelopeProperties.SOURCE));
        return new Sent(name, records(name, EnvelopeMessages.text(message, EnvelopeProperties.KEY), body(message)));
    }

    @Override
    public void apply(List<Sent> batch) {
        Map<String, List<RawRecord>> bySource = new LinkedHashMap<>();
        batch.forEach(sent -> bySource.computeIfAbsent(sent.source(), name -> new ArrayList<>())
                .addAll(sent.records()));
        bySource.keySet().forEach(name -> gateway.requireRoom(queue(name))); // of all, before any is accepted
        bySource.forEach((name, records) -> gateway.accept(name, queue(name), records));
    }

    private String queue(String name) {
        return sources.find(name).filter(Source::enabled).map(Source::queue).orElse(IntakeQueues.JMS);
    }

    private static byte[] body(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            return body;
        }
        String text = message instanceof TextMessage textMessage ? textMessage.getText() : null;
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private String sourceName(@Nullable String named) {
        if (named != null && !named.isBlank()) {
            return named.length() <= MAX_SOURCE ? named : named.substring(0, MAX_SOURCE);
        }
        List<Source> enabled = sources.enabled(Channel.JMS);
        return enabled.size() == 1 ? enabled.get(0).name() : UNNAMED;
    }

    private List<RawRecord> records(String name, @Nullable String key, byte[] body) throws IOException {
        Optional<Source> source = sources.find(name).filter(Source::enabled);
        if (key == null || key.isBlank()) {
            return source.isPresent()
                    ? Deliveries.splitOrWhole(source.get(), Delivery.of(body, "application/json", null))
                    : List.of(record(RecordKey.hash(body), body));
        }
        return List.of(record(RecordKey.fitting(key), body));
    }

    private static RawRecord record(String key, byte[] body) {
        return new RawRecord(key, body, "application/json", null);
    }
}
