package io.tributary.customer.stewardship;

import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.estimate.Estimate;
import io.tributary.customer.matching.estimate.Estimation;
import io.tributary.customer.matching.estimate.Sampling;
import io.tributary.customer.matching.feature.Features;
import io.tributary.customer.resolution.Matching;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Use case: estimate a model anew from the profiles that are there. It becomes a candidate; somebody must look at it and let it weigh. Takes
 * from seconds to a minute or two, in no transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModelTraining {
    private static final String SCHEDULE = "schedule";
    private static final int LEAST_PROFILES = 1000;
    private static final int SAMPLE = 40_000;
    private static final int DIGITS = 64;
    private static final double HEX_WORDS = 0x1p32;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Matching matching;

    @Inject
    private ModelDesk desk;

    @Inject
    private Clock clock;

    /**
     * Estimates a model.
     *
     * @param who asked for it
     * @throws DecisionRefusedException if there are too few profiles to learn from
     */
    public Trained train(String who) {
        long profiles = jdbi.withExtension(ProfileSample.class, ProfileSample::count);
        if (profiles < LEAST_PROFILES) {
            throw DecisionRefusedException.conflict(
                    "Too little to learn from",
                    "There are %d profiles; an estimate needs %d.".formatted(profiles, LEAST_PROFILES),
                    List.of());
        }
        List<Features> sample = sample(profiles);
        MatchModel prior = matching.model();
        int version = desk.nextVersion();
        String comment = "estimated on %s from %d of %d profiles".formatted(clock.instant(), sample.size(), profiles);
        Estimate estimate = Estimation.of(prior, sample, Sampling.of(version, comment, version));
        desk.propose(estimate.model(), who);
        return new Trained(
                version,
                prior.version(),
                profiles,
                estimate.report(),
                Trained.changes(prior, estimate.model()),
                "Model %d is a candidate; model %d still weighs. To change that: `tributary match activate %d`."
                        .formatted(version, prior.version(), version));
    }

    /**
     * Estimates a model if none has been estimated for so long, and there is enough to learn from.
     *
     * @return whether one was estimated
     */
    public boolean trainIfDue(Duration every) {
        Optional<Instant> last = desk.list().models().stream()
                .map(ModelVersions.Version::createdAt)
                .max(Comparator.naturalOrder());
        boolean due = last.isEmpty() || !last.get().plus(every).isAfter(clock.instant());
        if (!due || jdbi.withExtension(ProfileSample.class, ProfileSample::count) < LEAST_PROFILES) {
            return false;
        }
        train(SCHEDULE);
        return true;
    }

    private List<Features> sample(long profiles) {
        return jdbi.withExtension(ProfileSample.class, rows -> rows.features(upTo(profiles), 2 * SAMPLE)).stream()
                .map(Features::parse)
                .toList();
    }

    /** The fingerprint below which a sample's share of all lies. */
    static String upTo(long profiles) {
        if (profiles <= SAMPLE) {
            return "f".repeat(DIGITS);
        }
        String first = String.format(Locale.ROOT, "%08x", (long) (HEX_WORDS * SAMPLE / profiles));
        return first + "f".repeat(DIGITS - first.length());
    }
}
