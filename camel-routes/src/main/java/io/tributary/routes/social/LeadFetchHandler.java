package io.tributary.routes.social;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.IntakeQueues;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.social.MetaLead;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.routes.gateway.EnvelopeMessages;
import io.tributary.routes.gateway.IntakeGateway;
import io.tributary.routes.intake.BatchHandler;
import io.tributary.routes.intake.ComeBackLaterException;
import jakarta.jms.Message;
import java.io.IOException;
import java.util.List;

/**
 * Content Enricher: fetches the leads that Meta's webhook only names, between two queues and outside of any database transaction, and
 * passes them on with what the webhook said. When the Graph API cannot answer now, the message comes again later; what cannot be fetched
 * for good goes on as it is, and is quarantined with the reason when it is read.
 */
public record LeadFetchHandler(SourceCatalog sources, GraphApi graph, IntakeGateway gateway)
        implements BatchHandler<Envelope> {

    @Override
    public Envelope read(Message message) throws Exception {
        return EnvelopeMessages.read(message);
    }

    @Override
    public void apply(List<Envelope> batch) {
        batch.forEach(envelope -> gateway.forward(enriched(envelope), queue(envelope.source())));
    }

    private String queue(String source) {
        return sources.find(source).filter(Source::enabled).map(Source::queue).orElse(IntakeQueues.SOCIAL);
    }

    private Envelope enriched(Envelope envelope) {
        Source source = sources.find(envelope.source()).orElse(null);
        if (source == null || source.meta() == null) {
            return envelope;
        }
        try {
            byte[] answer = graph.lead(source.meta(), MetaLead.id(envelope.body()));
            return withBody(envelope, MetaLead.enrich(envelope.body(), answer));
        } catch (MalformedInputException e) {
            return envelope;
        } catch (IOException e) {
            throw new ComeBackLaterException("the Graph API cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComeBackLaterException("interrupted", e);
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
                body,
                envelope.traceparent());
    }
}
