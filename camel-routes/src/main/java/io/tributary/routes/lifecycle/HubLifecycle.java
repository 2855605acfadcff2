package io.tributary.routes.lifecycle;

import io.tributary.foreign.ForeignTablesStart;
import io.tributary.logging.FailureText;
import io.tributary.routes.gateway.IntakeBound;
import io.tributary.routes.gateway.RoomToTake;
import io.tributary.routes.intake.ExternalChangeWatch;
import io.tributary.routes.intake.ModelWatch;
import io.tributary.routes.intake.Pause;
import io.tributary.routes.publication.EventPublisher;
import io.tributary.routes.watch.HubWatch;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The hub's heart: it starts with the application, and stops taking input before anything that the input needs is gone. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class HubLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(HubLifecycle.class);
    private static final long STOP_SECONDS = 20;

    private final Pause pause = new Pause();
    private final List<Thread> threads = new ArrayList<>();

    @Resource
    private @Nullable ManagedThreadFactory threadFactory;

    @Inject
    private ForeignTablesStart foreignTables;

    @Inject
    private CamelRoutes camel;

    @Inject
    private RoomToTake room;

    @Inject
    private IntakeConsumers consumers;

    @Inject
    private EventPublisher publisher;

    @Inject
    private ExternalChangeWatch otherWriters;

    @Inject
    private ModelWatch models;

    @Inject
    private HubWatch watch;

    @Inject
    private IntakeBound bound;

    @Inject
    private RunningLoops loops;

    @PostConstruct
    void start() {
        foreignTables.requireRight();
        ManagedThreadFactory factory = Objects.requireNonNull(threadFactory);
        FailureText.quoting(false); // from here on there is input of somebody
        consumers.loops(pause).forEach(loop -> run(factory, loop));
        run(factory, () -> publisher.run(pause));
        run(factory, () -> otherWriters.run(pause));
        run(factory, () -> watch.run(pause, bound::full));
        if (models.isOn()) {
            run(factory, () -> models.run(pause));
        }
        try {
            camel.start(factory);
        } catch (RuntimeException e) {
            FailureText.quoting(true);
            throw e;
        }
        LOG.info("Tributary is taking input");
    }

    @PreDestroy
    void stop() {
        room.stop();
        camel.stop();
        pause.stop();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        for (Thread thread : threads) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.info("Tributary has stopped taking input");
    }

    private void run(ManagedThreadFactory factory, Runnable loop) {
        Thread thread = factory.newThread(loop);
        threads.add(thread);
        loops.add(thread);
        thread.start();
    }
}
