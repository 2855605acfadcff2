package io.tributary.routes.social;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.IntakeQueues;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.MetaLead;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.routes.gateway.EnvelopeMessages;
import io.tributary.routes.gateway.IntakeGateway;
import io.tributary.routes.gateway.NotAnEnvelopeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;

/** Fetches one lead and passes it on, with what the webhook said and what the Graph API answered, to the queue of its channel. */
@ApplicationScoped
public class LeadFetch implements Processor {
    @Inject
    private SourceCatalog sources;

    @Inject
    private GraphApi graph;

    @Inject
    private IntakeGateway gateway;

    @Override
    public void process(Exchange exchange)
            throws JMSException, NotAnEnvelopeException, IOException, InterruptedException {
        Envelope envelope = EnvelopeMessages.read(
                Objects.requireNonNull(exchange.getIn(JmsMessage.class).getJmsMessage()));
        gateway.forward(enriched(envelope), IntakeQueues.SOCIAL);
    }

    /** What cannot be fetched for good goes on as it is, and is quarantined with the reason when it is read. */
    private Envelope enriched(Envelope envelope) throws IOException, InterruptedException {
        Source source = sources.find(envelope.source()).orElse(null);
        if (source == null || source.meta() == null) {
            return envelope;
        }
        try {
            byte[] answer = graph.lead(source.meta(), MetaLead.id(envelope.body()));
            return withBody(envelope, MetaLead.enrich(envelope.body(), answer));
        } catch (MalformedInputException e) {
            return envelope;
        }
    }

    private static Envelope withBody(Envelope envelope, byte[] body) {
        return new Envelope(
                envelope.source(),
                envelope.key(),
                envelope.trace(),
                envelope.receivedAt(),
                envelope.contentType(),
                envelope.fileName(),
                body);
    }
}
