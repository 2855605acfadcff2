package io.tributary.routes.lifecycle;

import io.tributary.canonical.Envelope;
import io.tributary.canonical.IntakeQueues;
import io.tributary.intake.AcceptedNotes;
import io.tributary.intake.IntakeTransaction;
import io.tributary.intake.source.Channel;
import io.tributary.intake.source.Source;
import io.tributary.intake.source.SourceCatalog;
import io.tributary.persistence.DatabasePing;
import io.tributary.routes.broker.BrokerConnections;
import io.tributary.routes.gateway.IntakeGateway;
import io.tributary.routes.intake.BatchConsumer;
import io.tributary.routes.intake.BatchHandler;
import io.tributary.routes.intake.CanonicalHandler;
import io.tributary.routes.intake.EnvelopeHandler;
import io.tributary.routes.intake.FairConsumers;
import io.tributary.routes.intake.Gathering;
import io.tributary.routes.intake.NoteHandler;
import io.tributary.routes.intake.Pause;
import io.tributary.routes.intake.Turns;
import io.tributary.routes.operations.DepthWatch;
import io.tributary.routes.operations.QueueDepths;
import io.tributary.routes.social.GraphApi;
import io.tributary.routes.social.LeadFetchHandler;
import io.tributary.routes.tracing.Tracing;
import io.tributary.routes.watch.InHand;
import io.tributary.routes.watch.IntakeMeters;
import io.tributary.routes.watch.WatchedEnvelopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The consumers of all intake queues: fair shares for the sources, one thread each for other systems' messages and for the notes of
 * acceptance.
 */
@ApplicationScoped
class IntakeConsumers {
    /** So many transactions of the intake at once, of 40 connections to the database. */
    private static final int MAX_TRANSACTIONS = 12;
    /** Nobody waits for notes but the balance of the books. */
    private static final Duration NOTES_WAIT = Duration.ofMillis(100);

    @Inject
    private BrokerConnections broker;

    @Inject
    private DatabasePing database;

    @Inject
    private SourceCatalog sources;

    @Inject
    private IntakeGateway gateway;

    @Inject
    private GraphApi graph;

    @Inject
    private IntakeTransaction intake;

    @Inject
    private AcceptedNotes notes;

    @Inject
    private QueueDepths depths;

    @Inject
    private DepthWatch watch;

    @Inject
    private IntakeMeters meters;

    @Inject
    private InHand inHand;

    @Inject
    private Tracing tracing;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "tributary.intake.consumers", defaultValue = "2")
    private int consumers;

    @Inject
    @ConfigProperty(name = "tributary.intake.batch.size", defaultValue = "100")
    private int batchSize;

    /** The loops to be run, each in a thread of its own, until the pause is stopped. */
    List<Runnable> loops(Pause pause) {
        BatchHandler<Envelope> envelopes =
                watched(new Turns<>(new EnvelopeHandler(intake, meters), new Semaphore(MAX_TRANSACTIONS, true)));
        FairConsumers fair = new FairConsumers(
                (queue, busy) -> new BatchConsumer<>(
                        queue, Gathering.prompt(batchSize), envelopes, broker.plain(), database::answers, pause, busy),
                pause);
        List<Runnable> loops = new ArrayList<>(fair.loops(queues(), consumers - 1, depths::waitingSourceQueues));
        for (int i = 0; i < consumers; i++) {
            loops.add(consumer(
                    IntakeQueues.SOCIAL_FETCH,
                    Gathering.prompt(1),
                    new LeadFetchHandler(sources, graph, gateway),
                    pause));
        }
        loops.add(consumer(
                IntakeQueues.CANONICAL, Gathering.prompt(batchSize), new CanonicalHandler(sources, gateway), pause));
        loops.add(consumer(IntakeQueues.ACCEPTED, new Gathering(batchSize, NOTES_WAIT), new NoteHandler(notes), pause));
        loops.add(() -> watch.run(pause));
        return loops;
    }

    /** Those of enabled sources, and those for messages that are no such source's. */
    private List<String> queues() {
        return Stream.concat(
                        sources.all().stream().filter(Source::enabled).map(Source::queue),
                        Stream.of(Channel.values()).map(Channel::queue))
                .toList();
    }

    private BatchHandler<Envelope> watched(BatchHandler<Envelope> handler) {
        return new WatchedEnvelopes(handler, meters, inHand, tracing, clock);
    }

    private <T> BatchConsumer<T> consumer(String queue, Gathering gathering, BatchHandler<T> handler, Pause pause) {
        return new BatchConsumer<>(queue, gathering, handler, broker.plain(), database::answers, pause);
    }
}
