package io.tributary.routes.intake;

import io.tributary.customer.resolution.TakingInChanges;
import io.tributary.logging.FailureText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polling Consumer of what other writers changed in the shared tables: looks about every second, so that also changes of customers about whom
 * nothing else comes in are taken in soon. What fails stays pending.
 */
@ApplicationScoped
public class ExternalChangeWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalChangeWatch.class);
    private static final int LIMIT = 200;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    @Inject
    private TakingInChanges changes;

    /** Looks until the pause is stopped. */
    public void run(Pause pause) {
        while (!pause.stopped()) {
            try {
                if (changes.takeIn(LIMIT) < LIMIT) {
                    pause.await(IDLE);
                }
            } catch (RuntimeException | Error e) { // a thread that ends would leave the changes to nobody
                if (!pause.stopped()) {
                    LOG.warn("changes of other writers are pending: {}", FailureText.of(e));
                    LOG.debug("changes", e);
                    pause.await(AFTER_FAILURE);
                }
            }
        }
    }
}
