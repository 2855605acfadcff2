package io.tributary.routes.intake;

import io.tributary.customer.stewardship.ModelTraining;
import io.tributary.logging.FailureText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Estimates the model of identity resolution anew from time to time, if that is wanted. What comes of it is a candidate that weighs nothing until
 * somebody lets it. An estimate that fails is tried again at the next look.
 */
@ApplicationScoped
public class ModelWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Inject
    private ModelTraining training;

    @Inject
    @ConfigProperty(name = "tributary.match.estimate.every")
    private Optional<Duration> every = Optional.empty();

    /** Whether it is wanted. */
    public boolean isOn() {
        return every.filter(each -> !each.isZero() && !each.isNegative()).isPresent();
    }

    /** Looks until the pause is stopped. */
    public void run(Pause pause) {
        Duration wanted = every.orElse(LONGEST_PAUSE);
        Duration look = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
        while (!pause.stopped()) {
            try {
                if (training.trainIfDue(wanted)) {
                    LOG.info("a model of identity resolution was estimated anew; `tributary match models` lists it");
                }
            } catch (RuntimeException | Error e) { // a thread that ends would never estimate again
                if (!pause.stopped()) {
                    LOG.warn("no model was estimated: {}", FailureText.of(e));
                    LOG.debug("model", e);
                }
            }
            pause.await(look);
        }
    }
}
