package io.tributary.customer.resolution;

import io.tributary.customer.matching.MatchModel;
import io.tributary.customer.matching.Scorer;
import io.tributary.customer.matching.Thresholds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The model that weighs now, and the thresholds of this installation. A new model weighs as soon as it is active in the database. */
@ApplicationScoped
public class Matching {
    @Inject
    private Jdbi jdbi;

    @Inject
    @ConfigProperty(name = "tributary.match.threshold")
    private Optional<Double> match = Optional.empty();

    @Inject
    @ConfigProperty(name = "tributary.match.possible")
    private Optional<Double> possible = Optional.empty();

    @Inject
    @ConfigProperty(name = "tributary.match.one-to-one")
    private Optional<String> oneToOne = Optional.empty();

    private @Nullable Thresholds thresholds;
    private volatile @Nullable Active active;
    private final Portraits portraits = new Portraits();

    private record Active(int version, MatchModel model, Scorer scorer) {}

    /** For CDI. */
    public Matching() {}

    /** For use without a container. */
    public Matching(Jdbi jdbi, Thresholds thresholds) {
        this.jdbi = jdbi;
        this.thresholds = thresholds;
    }

    /** Compares by the active model. */
    public Scorer scorer() {
        return active().scorer();
    }

    /** The active model. */
    public MatchModel model() {
        return active().model();
    }

    /** What profiles look like. */
    Portraits portraits() {
        return portraits;
    }

    /** The thresholds of this installation. */
    public synchronized Thresholds thresholds() {
        Thresholds given = thresholds;
        if (given == null) {
            given = new Thresholds(
                    match.orElse(Thresholds.DEFAULT.match()),
                    possible.orElse(Thresholds.DEFAULT.possible()),
                    systems(oneToOne.orElse("")));
            thresholds = given;
        }
        return given;
    }

    private Active active() {
        int version = jdbi.withExtension(MatchModels.class, MatchModels::activeVersion)
                .orElse(MatchModel.shipped().version());
        Active known = active;
        if (known == null || known.version() != version) {
            MatchModel model = model(version);
            known = new Active(version, model, new Scorer(model, thresholds()));
            active = known;
        }
        return known;
    }

    private MatchModel model(int version) {
        MatchModel shipped = MatchModel.shipped();
        return version == shipped.version()
                ? shipped
                : MatchModel.parse(jdbi.withExtension(MatchModels.class, models -> models.content(version))
                        .orElseThrow());
    }

    private static Set<String> systems(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(system -> !system.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
