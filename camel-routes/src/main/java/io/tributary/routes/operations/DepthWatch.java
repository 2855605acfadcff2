package io.tributary.routes.operations;

import io.tributary.routes.gateway.IntakeBound;
import io.tributary.routes.intake.Pause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the edge every second how much waits in the intake queues. While the broker does not say, the edge goes by what it knew. */
@ApplicationScoped
public class DepthWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DepthWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Inject
    private QueueDepths depths;

    @Inject
    private IntakeBound bound;

    /** Looks until the pause is stopped. */
    public void run(Pause pause) {
        boolean told = false;
        while (!pause.stopped()) {
            try {
                depths.watch(bound::measured, () -> {
                    pause.await(LOOK);
                    return !pause.stopped();
                });
                told = false;
            } catch (RuntimeException
                    | Error e) { // a thread that ends would let the edge count for ever what it accepts
                if (!told && !pause.stopped()) {
                    LOG.warn("the broker does not say how much waits in its queues", e);
                    told = true;
                }
                pause.await(LOOK);
            }
        }
    }
}
