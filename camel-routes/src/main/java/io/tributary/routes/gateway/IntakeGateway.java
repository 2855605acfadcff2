package io.tributary.routes.gateway;

import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Messaging Gateway: puts raw records into envelopes and on the broker's disk, all of a call or none. */
@ApplicationScoped
public class IntakeGateway {

    /**
     * Accepts records into the queue of their source's channel.
     *
     * @return one proof per record, in their order, once the broker has all of them on disk
     * @throws BrokerUnavailableException if the broker did not confirm; the caller must not tell the outside that it has them
     */
    public List<Accepted> accept(Source source, List<RawRecord> records) {
        return accept(source, source.channel().queue(), records);
    }

    /** Accepts records into another queue than their channel's, such as one of a Content Enricher. */
    public List<Accepted> accept(Source source, String queue, List<RawRecord> records) {
        throw new UnsupportedOperationException(queue);
    }
}
