package io.tributary.web.intake;

import io.tributary.intake.format.Delivery;
import io.tributary.intake.format.Formats;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.format.RawRecord;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.routes.gateway.Accepted;
import io.tributary.routes.gateway.BrokerUnavailableException;
import io.tributary.routes.gateway.IntakeFullException;
import io.tributary.routes.gateway.IntakeGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What all doors share: find the source, take its delivery apart, and hand it to the gateway; with the counters of all that. */
@ApplicationScoped
public class Edge {
    private static final long RETRY_AFTER_SECONDS = 5;
    private static final long RETRY_WHEN_FULL_SECONDS = 30;

    @Inject
    private SourceCatalog sources;

    @Inject
    private IntakeGateway gateway;

    @Inject
    private EdgeCounters counters;

    /**
     * A source that may be used through this door.
     *
     * @throws EdgeRefusal 404 if there is none
     */
    Source source(String name, Channel channel) {
        return sources.find(name)
                .filter(source -> source.enabled() && source.channel() == channel)
                .orElseThrow(
                        () -> new EdgeRefusal(404, "Not found", "There is no such source, or it is switched off."));
    }

    /** Takes a delivery apart; all of it or nothing. */
    List<RawRecord> split(Source source, Delivery delivery) throws MalformedInputException {
        List<RawRecord> records = new ArrayList<>();
        try {
            Formats.named(source.format()).split(delivery, source, records::add);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
        return records;
    }

    /**
     * Puts records on the broker's disk.
     *
     * @throws EdgeRefusal 503 if the broker did not confirm, or too many records of the source wait already
     */
    List<Accepted> accept(Source source, String queue, List<RawRecord> records) {
        try {
            List<Accepted> accepted = gateway.accept(source.name(), queue, records);
            counters.accepted(source.name(), accepted.size());
            return accepted;
        } catch (IntakeFullException e) {
            throw new EdgeRefusal(
                    503,
                    "Too much is waiting",
                    "Nothing was taken, because more waits than can be worked off soon. Please send it again in half a minute.",
                    List.of(),
                    RETRY_WHEN_FULL_SECONDS,
                    e);
        } catch (BrokerUnavailableException e) {
            throw new EdgeRefusal(
                    503,
                    "Not available just now",
                    "Nothing was taken. Please send it again in a few seconds.",
                    List.of(),
                    RETRY_AFTER_SECONDS,
                    e);
        }
    }

    /** Counts a refusal; only names of configured sources become labels. */
    void refused(String source, EdgeRefusal refusal) {
        counters.refused(sources.find(source).isPresent() ? source : "unknown", refusal.status());
    }
}
